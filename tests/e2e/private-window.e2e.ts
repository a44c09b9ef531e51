/** Where a person lets it work in private windows, it does, and nothing of them is written where it stays. */
import { expect } from 'vitest';
import type { ExtensionBrowser } from '../../src/tools/launch.ts';
import { ADMIN, drawnIn, storedIn } from './alerts.ts';
import { test, until } from './extension.ts';
import { words } from './words.ts';

/** To the byte. */
const bytes = async (browser: ExtensionBrowser) => JSON.stringify(await storedIn(browser));

test('a private window is served, and leaves nothing behind', async ({ browser }) => {
  await browser.allowInPrivateWindows();
  const before = await bytes(browser);

  const tab = await browser.visitPrivately(ADMIN);
  const banner = await drawnIn(tab);
  await until(tab.badge, (text) => text === '!');

  const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
  const text = () => popup.evaluate(() => document.body.innerText);
  await until(text, (shown) => shown.includes('Fenêtre privée'));
  expect(await popup.$$eval('input[type=radio], input[type=date], details.everything', (all) => all.length)).toBe(0);

  await tab.page.bringToFront();
  await banner.click(words('alertNotToday'));
  await until(banner.text, (shown) => shown?.includes('Plus rien sur HelloAsso dans cet onglet.') ?? false);
  expect(await bytes(browser)).toBe(before);
});
