/** An update with a tab open: nothing that was chosen is lost, and no dead banner stays. */
import { rmSync } from 'node:fs';
import { expect, onTestFinished } from 'vitest';
import { builtFolder } from '../../src/tools/build.ts';
import { copyExtension } from '../../src/tools/copy-extension.ts';
import { ADMIN, drawnIn, isGone, setLevel, storedIn } from './alerts.ts';
import { test } from './extension.ts';
import { zipped } from './extension-copy.ts';

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
  const file = zipped(copyExtension(builtFolder('firefox'), { version: '99.0' }));
  onTestFinished(() => rmSync(file));
  return file;
}
