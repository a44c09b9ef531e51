/** An update with a tab open: nothing that was chosen is lost, and no dead banner stays. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, onTestFinished } from 'vitest';
import { builtFolder } from '../../src/tools/build.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readFiles } from '../../src/tools/package.ts';
import { ADMIN, drawnIn, isGone, setLevel, storedIn } from './alerts.ts';
import { test } from './extension.ts';

test('an update keeps what was chosen, and leaves no dead banner in an open page', async ({ browser }) => {
  await setLevel(browser, 'doodle', 'pause');
  const tab = await browser.visit(ADMIN);
  const errors: string[] = [];
  tab.page.on('console', (message) => {
    const isOfIcon = message.location().url?.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isOfIcon) errors.push(message.text());
  });
  tab.page.on('pageerror', (error) => errors.push(String(error)));
  const banner = await drawnIn(tab);
  const before = await storedIn(browser);

  await browser.update(newerPackage());
  await tab.page.bringToFront();
  await tab.page.mouse.click(5, 500);
  await isGone(banner);
  expect(errors).toEqual([]);
  expect(await storedIn(browser)).toEqual(before);
});

/** The same extension as a later version, for Firefox; Chromium starts the same folder anew. */
function newerPackage(): string {
  const cache = join(ROOT, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'update-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const newer = join(folder, 'newer');
  cpSync(builtFolder('firefox'), newer, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(newer, 'manifest.json'), 'utf8'));
  writeFileSync(join(newer, 'manifest.json'), JSON.stringify({ ...manifest, version: '99.0' }));
  const file = join(folder, 'newer.xpi');
  writeFileSync(file, zipSync(readFiles(newer)));
  return file;
}
