/** Banners and pauses, for the tests of what is drawn in pages. */
import type { AlertLevel } from '../../src/core/alert.ts';
import { alertIn, type AlertInPage } from '../../src/tools/alert-in.ts';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import { until } from '../../src/tools/until.ts';
import { answers } from './extension-code.ts';

export { HOST } from '../../src/tools/alert-in.ts';

/** By default a banner. */
export const ADMIN = 'https://admin.helloasso.com/club/accueil';
/** Of the same service, by default a badge. */
export const CLUB = 'https://www.helloasso.com/associations/club';
/** Where a page of CLUB goes on. */
export const NEXT_PATH = '/associations/club/adhesions';
export const NEUTRAL = 'https://www.example.org/';

/** The banner or the pause of a tab, once it is there. */
export async function drawnIn(tab: Tab): Promise<AlertInPage> {
  const alert = alertIn(tab);
  await until(alert.isDrawn);
  return alert;
}

export async function isGone(alert: AlertInPage): Promise<void> {
  await until(alert.isDrawn, (isDrawn) => !isDrawn);
}

/** As the popup and the options do. */
export async function setLevel(browser: ExtensionBrowser, service: string, level: AlertLevel): Promise<void> {
  await browser.inExtension(
    (api, id, chosen) =>
      api.runtime.sendMessage({ request: 'setLevel', body: { scope: 'services', id, level: chosen } }),
    service,
    level,
  );
}

/** Goes there without loading a document, as single-page applications do. */
export async function goWithin({ page }: Tab, path: string): Promise<void> {
  await page.evaluate((next) => history.pushState({}, '', next), path);
}

/** A page that is open already goes on to another path of HelloAsso, for which this level is chosen by now. */
export async function goOnAtLevel(browser: ExtensionBrowser, tab: Tab, level: AlertLevel): Promise<void> {
  await setLevel(browser, 'helloasso', level);
  await goWithin(tab, NEXT_PATH);
  await isSettled(browser, tab);
}

/** What a page shows then is all that it will: it answers once its visit is handled. */
export async function isSettled(browser: ExtensionBrowser, tab: Tab): Promise<void> {
  await until(() => answers(browser, tab, 0));
}

/** What stays when the browser closes. */
export function storedIn(browser: ExtensionBrowser): Promise<Record<string, unknown>> {
  return browser.inExtension((api) => api.storage.local.get());
}

export async function isSnoozed(browser: ExtensionBrowser): Promise<boolean> {
  const { snoozes } = await storedIn(browser);
  return JSON.stringify(snoozes ?? {}).includes('helloasso');
}

/** What the button of the alert says that has the focus; null where the focus is elsewhere. */
export function focusIn(alert: AlertInPage): Promise<string | null | undefined> {
  return alert.evaluate((root) => root.activeElement?.ariaLabel ?? root.activeElement?.textContent ?? null);
}

export function focusedId({ page }: Tab): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** The page of the guide about HelloAsso opens in a tab. */
export async function guideOpens(browser: ExtensionBrowser): Promise<void> {
  await until(() =>
    browser.inExtension((api) =>
      api.extension
        .getViews({ type: 'tab' })
        .some(
          ({ location, document }) =>
            location.href.endsWith('/guide.html#/service/helloasso') &&
            document.querySelector('h1')?.textContent === 'HelloAsso',
        ),
    ),
  );
}
