/** The extension a second time, apart from the first: installed later, or changed on purpose. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { builtFolder } from '../../src/tools/build.ts';

type Manifest = {
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { id: string } };
};

export interface Copy {
  folder: string;
  remove(): void;
}

export function copyExtension(
  name: BrowserName,
  change: { manifest?: (manifest: Manifest) => void; background?: string } = {},
): Copy {
  const cache = join(import.meta.dirname, '../../.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'copy-'));
  cpSync(builtFolder(name), folder, { recursive: true });

  const edit = (file: string, edited: (text: string) => string) =>
    writeFileSync(join(folder, file), edited(readFileSync(join(folder, file), 'utf8')));
  edit('manifest.json', (text) => {
    const manifest = JSON.parse(text);
    change.manifest?.(manifest);
    return JSON.stringify(manifest);
  });
  edit('background.js', (text) => text + (change.background ?? ''));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
