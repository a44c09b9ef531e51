/** Sites that a person keeps from the extension, and services newer than its manifest. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect } from 'vitest';
import { builtFolder } from '../../src/tools/build.ts';
import { copyExtension } from '../../src/tools/copy-extension.ts';
import { NAME, test, until } from './extension.ts';
import { HELLOASSO, iconShows, iconStaysQuiet, QUIET } from './icon.ts';
import { words } from './words.ts';

const CLUB = 'https://www.helloasso.com/associations/club';
const ADMIN = 'https://admin.helloasso.com/club/accueil';
const POLL = 'https://doodle.com/poll/1';
const DOODLE = { badge: 'i', title: 'Vigilibre\u00A0: Doodle, remplaçable.' };
const DOODLE_SITES = '*://*.doodle.com/*';

// As if the catalogue had grown since its baseline was frozen.
const extension = copyExtension(builtFolder(NAME), { newSites: [DOODLE_SITES] });
test.override('extension', extension);
afterAll(() => rmSync(extension, { recursive: true }));

const isFirefox = NAME === 'firefox';

describe('where every site is refused', () => {
  test.afterEach(({ browser }) => browser.restoreSites());

  test('popup and options name the services at once, until a click mends it', async ({ browser }) => {
    const neutral = await browser.visit('https://www.example.org/');
    const popup = await browser.openExtensionPage(`popup.html?tab=${neutral.id}`);
    const options = await browser.openExtensionPage('options.html');
    for (const page of [popup, options]) {
      await says(page, 'Doodle');
      expect(await textOf(page)).not.toContain(words('detectAgain_other'));
    }

    await browser.withholdSites();
    for (const page of [popup, options]) {
      await says(page, words('detectAgain_other'));
      await says(page, 'AssoConnect');
    }
    // That nothing can be detected comes before that there is nothing to report.
    const inPopup = await textOf(popup);
    expect(inPopup.indexOf(words('detectAgain_other'))).toBeLessThan(inPopup.indexOf(words('nothingHere')));

    await press(options, words('detectAgain_other'));
    // Headless Chromium never shows its question; Firefox answers it.
    if (!isFirefox) await browser.restoreSites();
    for (const page of [popup, options]) {
      await until(
        () => textOf(page),
        (text) => !text.includes(words('detectAgain_other')),
      );
    }
    await iconShows(await browser.visit(CLUB), HELLOASSO);
  });

  test('one host that is given back is detected, and its service said to be so in part', async ({ browser }) => {
    await browser.withholdSites();
    const options = await browser.openExtensionPage('options.html');
    await browser.giveSites('https://www.helloasso.com/*');
    await says(options, words('partly', 'HelloAsso'));
    await iconShows(await browser.visit(CLUB), HELLOASSO);
    const admin = await browser.visit(ADMIN);
    await iconShows(await browser.visit(CLUB), HELLOASSO);
    await iconShows(admin, QUIET);
  });

  // Chromium's own bubble comes in the place of the popup: it proposes to load the page again.
  test.runIf(isFirefox)(
    'a click on the icon says that the page’s service is detected for this click only',
    async ({ browser }) => {
      await browser.withholdSites();
      const popup = await browser.clickToolbarIcon(await browser.visit(CLUB));
      await until(popup.text, (text) => text.includes(words('onClickOnly')));
      expect(await popup.text()).toContain(words('detectService', 'HelloAsso'));
      await browser.giveSites('*://*.helloasso.com/*');
      await until(popup.text, (text) => !text.includes(words('onClickOnly')));
    },
  );
});

test('a service newer than the manifest is offered, and detected from a click on, whatever stops', async ({
  browser,
}) => {
  const before = await browser.visit(POLL);
  const popup = await browser.clickToolbarIcon(before);
  const parts = [words('onClickOnly'), words('detectService', 'Doodle'), words('because_no_access')];
  await until(popup.text, (text) => parts.every((part) => text.includes(part)));
  expect(await popup.text()).not.toContain(words('detectNew_one', '1'));
  await iconStaysQuiet(before, browser);

  const options = await browser.openExtensionPage('options.html');
  await browser.acceptRequest(DOODLE_SITES);
  await press(options, words('detectNew_one', '1'));
  await says(options, words('allDetected'));
  const popupAfter = await browser.clickToolbarIcon(before);
  await until(popupAfter.text, (text) => text.includes(words('openedBefore')));
  await before.page.reload();
  await iconShows(before, DOODLE);

  await browser.stopBackground();
  await iconShows(await browser.visit(POLL), DOODLE);

  await browser.restart();
  await iconShows(await browser.visit(POLL), DOODLE);
});

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);

const says = (page: Page, text: string) =>
  until(
    () => textOf(page),
    (shown) => shown.includes(text),
  );

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await page.bringToFront();
  await button!.click();
}
