/** The built extension, changed on purpose: as a later version, or with a manifest older than its catalogue. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeCatalogue } from './baseline.ts';
import { ROOT } from './command.ts';

type Manifest = {
  version: string;
  content_scripts: { matches: string[] }[];
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { id: string } };
};

export type Change = {
  version?: string;
  policy?: string;
  addedToBackground?: string;
  /** All that the manifest lacks of the catalogue. */
  newSites?: string[];
  /** Beside the original. */
  ownId?: boolean;
};

/** The caller removes it. */
export function copyExtension(built: string, change: Change): string {
  const { version, policy, addedToBackground = '', newSites, ownId = false } = change;
  const cache = join(ROOT, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'copy-'));
  cpSync(built, folder, { recursive: true });

  const manifestFile = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  if (version) manifest.version = version;
  if (policy) manifest.content_security_policy.extension_pages = policy;
  if (newSites) {
    const { matches } = wholeCatalogue(ROOT);
    for (const script of manifest.content_scripts) {
      script.matches = matches.filter((pattern) => !newSites.includes(pattern));
    }
  }
  if (ownId && manifest.browser_specific_settings) manifest.browser_specific_settings.gecko.id = 'copy@example.org';
  writeFileSync(manifestFile, JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), addedToBackground, { flag: 'a' });
  return folder;
}
