/**
 * What end-to-end tests start from: the built extension in a real browser, on a web of our own.
 *
 *   test('a page of HelloAsso carries a badge', async ({ browser }) => {
 *     const tab = await browser.visit('https://www.helloasso.com/associations/club');
 *     await until(tab.badge, (text) => text === '!');
 *   });
 *
 * A file shares one browser; every test begins as right after the installation, with no tab open.
 */
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test as base } from 'vitest';
import { alertIn } from '../../src/tools/alert-in.ts';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { builtFolder } from '../../src/tools/build.ts';
import { type ExtensionBrowser, launch } from '../../src/tools/launch.ts';
import { startLocalWeb, type LocalWeb, type Pages } from '../../src/tools/local-web.ts';
import { until } from '../../src/tools/until.ts';

export { alertIn, until };

export const NAME = process.env['BROWSER'] as BrowserName;

export const test = base
  // For a whole file: test.override('locale', 'en')
  .extend('locale', { scope: 'file' }, 'fr')
  .extend('colours', { scope: 'file' }, 'light' as 'light' | 'dark')
  .extend('fontSize', { scope: 'file' }, 16)
  .extend('extension', { scope: 'file' }, builtExtension)
  .extend('pages', { scope: 'file' }, {} as Pages)
  .extend('web', { scope: 'file' }, async ({ pages }, { onCleanup }) => {
    const web = await startLocalWeb(pages);
    onCleanup(() => web.close());
    return web;
  })
  .extend('browser', { scope: 'file' }, async ({ extension, web, locale, colours, fontSize }, { onCleanup }) => {
    const browser = await launch({ browser: NAME, extension, web, locale, colours, fontSize });
    onCleanup(browser.close);
    return browser;
  })
  /** What is stored right after the installation, when the welcome page has opened. */
  .extend('installed', { scope: 'file' }, async ({ browser, locale }) => {
    const language = await browser.inExtension((api) => api.i18n.getUILanguage());
    if (!language.startsWith(locale)) {
      throw new Error(`This ${NAME} does not speak "${locale}": its language pack is missing.`);
    }
    await until(() =>
      browser.inExtension(async (api) => (await api.tabs.query({})).some(({ url }) => url?.endsWith('/welcome.html'))),
    );
    return browser.inExtension((api) => api.storage.local.get());
  })
  .extend('fresh', { auto: true }, async ({ browser, web, installed }, { onCleanup }) => {
    await browser.closePages();
    await browser.settle();
    await browser.inExtension(async (api, stored) => {
      await api.storage.session.clear();
      await api.storage.local.clear();
      await api.storage.local.set(stored);
    }, installed);
    web.requests.length = 0;
    await browser.complaints();
    // A test that makes the browser refuse something forgives before this asks.
    onCleanup(async () => expect(await browser.complaints(), 'the extension complained').toEqual([]));
  });

/** What a test made the browser refuse to a page of ours is no fault. It is heard late: what was said last comes last. */
export async function forgive(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.evaluate(() => reportError(new Error('That was all.')));
  await until(
    () => browser.complaints(),
    (complaints) => complaints.some((complaint) => complaint.includes('That was all.')),
  );
}

/** Browsers run errands for their makers (updates, lists, forms), with or without an extension. */
const ERRANDS =
  /^(accounts|clients\d|content-autofill|update|www)\.google(apis)?\.com$|\.(mozilla\.(com|net|org)|gvt1\.com)$/;

/** All that was asked of the network since the test began, icons of pages apart. */
export function addressesAsked({ requests }: LocalWeb): string[] {
  return requests
    .filter(({ host, path }) => !ERRANDS.test(host) && path !== '/favicon.ico')
    .map(({ secure, host, path }) => `${secure ? 'https' : 'http'}://${host}${path}`);
}

function builtExtension() {
  const folder = builtFolder(NAME);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first.`);
  return folder;
}
