/** The very files that the stores are given: Firefox installs its zip, Chromium loads its own, unpacked. */
import { rmSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { packageFile } from '../../src/tools/package.ts';
import { ADMIN, drawnIn, guideOpens, isGone, setLevel } from './alerts.ts';
import { alertIn, test, until } from './extension.ts';
import { HELLOASSO, iconShows, iconStaysQuiet } from './icon.ts';
import { unpack } from './packages.ts';
import { words } from './words.ts';

const name = process.env['BROWSER'] as BrowserName;
const unpacked = name === 'chromium' ? unpack(name) : undefined;

test.override('extension', unpacked ?? packageFile(name));
afterAll(() => {
  if (unpacked) rmSync(unpacked, { recursive: true });
});

test('the package notices a service, shows what to use instead, and keeps what people choose', async ({ browser }) => {
  const tab = await browser.visit(ADMIN);
  await iconShows(tab, HELLOASSO);
  const popup = await browser.openPopup(tab);
  await until(popup.text, (text) => ['HelloAsso', words('instead'), 'Paheko'].every((word) => text.includes(word)));
  await popup.close();

  const banner = await drawnIn(tab);
  await banner.click(words('alertAlternatives'));
  await guideOpens(browser);
  await setLevel(browser, 'helloasso', 'silent');
  await isGone(banner);

  await browser.restart();
  const later = await browser.visit(ADMIN);
  await iconStaysQuiet(later, browser);
  expect(await alertIn(later).isDrawn()).toBe(false);
});
