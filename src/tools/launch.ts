/**
 * Launches a real browser with the extension in it. The demonstration and the end-to-end tests use
 * what is returned, the same for both browsers.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type browserApi from 'webextension-polyfill';
import type { BrowserName } from './browsers.ts';
import { driveChromium } from './chromium.ts';
import type { Colours, Driver, DriverOptions } from './driver.ts';
import { driveFirefox } from './firefox.ts';
import { until } from './until.ts';

export type Api = typeof browserApi;

export interface LaunchOptions extends Partial<Omit<DriverOptions, 'extension'>> {
  browser: BrowserName;
  extension: string;
}

export type ExtensionBrowser = Awaited<ReturnType<typeof launch>>;
export type Tab = Awaited<ReturnType<ExtensionBrowser['visit']>>;
export type Popup = Awaited<ReturnType<ExtensionBrowser['openPopup']>>;

const drive = { chromium: driveChromium, firefox: driveFirefox };

/** Of every extension, and it runs no code of its own: a quiet place to call the browser's API from. */
const HELPER = 'manifest.json';

export async function launch({ browser: name, extension, profile, ...rest }: LaunchOptions) {
  const options: DriverOptions = {
    headless: true,
    locale: 'fr',
    colours: 'light',
    fontSize: 16,
    web: undefined,
    ...rest,
    extension: realpathSync(extension),
    profile: profile ?? newProfile(),
  };
  let driver: Driver;
  let helper: Page;
  await start();

  async function start() {
    driver = await drive[name](options);
    helper = await openExtensionPage(HELPER);
  }

  async function openExtensionPage(path: string, page?: Page) {
    const opened = page ?? (await driver.browser.newPage());
    await driver.openExtensionPage(opened, `${driver.origin}/${path}`);
    return opened;
  }

  /** `inExtension((api, id) => api.tabs.reload(id), tab.id)`. What is given and returned must fit in JSON. */
  function inExtension<Given extends unknown[], Result>(
    act: (api: Api, ...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result> {
    return evaluateIn(helper, act, ...given);
  }

  const badge = (tabId: number) => inExtension((api, id) => api.action.getBadgeText({ tabId: id }), tabId);
  const title = (tabId: number) => inExtension((api, id) => api.action.getTitle({ tabId: id }), tabId);

  /** Opens a tab there; without an address, an empty page of the extension. */
  async function visit(address?: string) {
    const page = await openExtensionPage(HELPER);
    const id = await evaluateIn(page, async (api) => (await api.tabs.getCurrent()).id ?? -1);
    if (address) await page.goto(address);
    return tabOf(page, id);
  }

  /** The same in a window of its own, which is private: `allowInPrivateWindows` first. */
  async function visitPrivately(address: string) {
    const id = await inExtension(async (api, url) => {
      const window = await api.windows.create({ incognito: true, url });
      return window.tabs?.[0]?.id ?? -1;
    }, address);
    const target = await driver.browser.waitForTarget((found) => found.url() === address);
    return tabOf((await target.page())!, id);
  }

  function tabOf(page: Page, id: number) {
    return {
      page,
      id,
      badge: () => badge(id),
      title: () => title(id),
      /** Calls a function on the closed shadow root of the first `host`; undefined while there is none. */
      inClosedRoot: async <Given extends unknown[], Result>(
        host: string,
        act: (root: ShadowRoot, ...given: Given) => Result | Promise<Result>,
        ...given: Given
      ): Promise<Result | undefined> => {
        const source = `async (root) => JSON.stringify(await (${act})(root, ...${JSON.stringify(given)}))`;
        const answer = await driver.inClosedRoot(page, host, source);
        return answer === undefined ? undefined : JSON.parse(answer);
      },
      close: () => page.close(),
    };
  }

  /** Opens the popup as the extension can: no site access comes with it. */
  async function openPopup(tab: { page: Page }) {
    await closePopups();
    await tab.page.bringToFront();
    await inExtension((api) => api.action.openPopup());
    return popup();
  }

  /** Opens the popup as a click on the icon does: the extension may see the tab. */
  async function clickToolbarIcon(tab: { page: Page }) {
    await closePopups();
    await tab.page.bringToFront();
    await driver.clickToolbarIcon(tab.page);
    return popup();
  }

  async function popup() {
    function evaluate<Given extends unknown[], Result>(
      act: (document: Document, ...given: Given) => Result | Promise<Result>,
      ...given: Given
    ): Promise<Result> {
      const source = `(api, ...given) => {
        const [view] = api.extension.getViews({ type: 'popup' });
        if (!view) throw new Error('No popup is open');
        return (${act})(view.document, ...given);
      }`;
      return helper.evaluate(call(source, given)) as Promise<Result>;
    }

    await until(() => evaluate((document) => document.readyState === 'complete'));
    return {
      evaluate,
      text: () => evaluate((document) => document.body.innerText),
      click: (selector: string) =>
        evaluate((document, wanted) => {
          const element = document.querySelector<HTMLElement>(wanted);
          if (!element) throw new Error(`Nothing in the popup is ${wanted}`);
          element.click();
        }, selector),
      screenshot: () => driver.screenshotOfPopup(),
      close: closePopups,
    };
  }

  /** A click on the icon of an open popup would close it. */
  async function closePopups() {
    const close = () =>
      inExtension((api) => {
        const views = api.extension.getViews({ type: 'popup' });
        for (const view of views) view.close();
        return views.length;
      });
    await until(close, (open) => open === 0);
  }

  const isBackgroundRunning = () =>
    inExtension(async (api) => {
      const contexts = await (api.runtime as any).getContexts({ contextTypes: ['BACKGROUND'] });
      return contexts.length > 0;
    });

  async function stopBackground() {
    // A message on its way, as from a popup that looks again, may wake it just then.
    await until(async () => {
      await driver.stopBackground(helper);
      return !(await isBackgroundRunning());
    });
  }

  /** The pages that are open, apart from those that this file works through. */
  async function pages() {
    const open = await driver.browser.pages();
    return open.filter((page) => page !== helper && !/^(about:addons|chrome:\/\/extensions)/.test(page.url()));
  }

  async function closePages() {
    await closePopups();
    for (const page of await pages()) await page.close();
  }

  async function setColours(page: Page, colours: Colours) {
    await driver.setColours(page, colours);
    await until(() => page.evaluate((value) => matchMedia(`(prefers-color-scheme: ${value})`).matches, colours));
  }

  async function showAsPrinted(page: Page) {
    await driver.showAsPrinted(page);
    await until(() => page.evaluate(() => matchMedia('print').matches));
  }

  /** What pages that are gone asked for may still be written: waits until it is. */
  async function settle() {
    await until(() =>
      inExtension(async () => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return held.length + pending.length === 0;
      }),
    );
  }

  /** Closes the browser and opens it again on the same profile. Pages and tabs of before are gone. */
  async function restart() {
    await driver.browser.close();
    await start();
  }

  /** After the extension itself started anew, which closes its pages. */
  async function reopen() {
    const page = await driver.browser.newPage();
    helper = await until(() => openExtensionPage(HELPER, page));
  }

  async function close() {
    await driver.browser.close();
    if (!profile) rmSync(options.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  return {
    name,
    /** The driver's browser, for what is not wrapped here. */
    get puppeteer() {
      return driver.browser;
    },
    /** 'chrome-extension://…' */
    get origin() {
      return driver.origin;
    },
    visit,
    visitPrivately,
    openExtensionPage,
    pages,
    closePages,
    inExtension,
    badge,
    title,
    openPopup,
    clickToolbarIcon,
    isBackgroundRunning,
    stopBackground,
    settle,
    restart,
    /** To the package in that file. */
    update: async (file: string) => {
      await driver.update(file);
      await reopen();
    },
    close,
    setColours,
    showAsPrinted,
    complaints: () => driver.complaints(),
    pinToolbarIcon: () => driver.pinToolbarIcon(),
    openPrivilegedPage: () => driver.openPrivilegedPage(),
    withholdSites: () => driver.withholdSites(),
    restoreSites: () => driver.restoreSites(),
    giveSites: (...patterns: string[]) => driver.giveSites(patterns),
    allowInPrivateWindows: async () => {
      await driver.allowInPrivateWindows();
      await reopen();
    },
    acceptRequest: (...patterns: string[]) => driver.acceptRequest(patterns),
  };
}

function evaluateIn<Given extends unknown[], Result>(
  page: Page,
  act: (api: Api, ...given: Given) => Result | Promise<Result>,
  ...given: Given
): Promise<Result> {
  return page.evaluate(call(String(act), given)) as Promise<Result>;
}

/** As text, since the extension's security policy forbids to build functions. */
const call = (source: string, given: unknown[]) =>
  `(${source})(globalThis.browser ?? globalThis.chrome, ...${JSON.stringify(given)})`;

/** In the project rather than in /tmp, which browsers installed as snaps do not see. */
export function newProfile() {
  const cache = join(import.meta.dirname, '../../.cache');
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, 'profile-'));
}
