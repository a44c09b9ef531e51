import { describe, expect } from 'vitest';
import type { AlertLevel } from '../../src/core/alert.ts';
import type { Verdict } from '../../src/core/vocabulary.ts';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import { alertIn, test, until } from './extension.ts';
import { HELLOASSO, iconShows, iconStaysQuiet, QUIET, visitsAreHandled } from './icon.ts';
import { words } from './words.ts';

/** By default a badge. */
const CLUB = 'https://www.helloasso.com/associations/club';
/** By default a banner. */
const ADMIN = 'https://admin.helloasso.com/club/accueil';
const PAYPAL = 'https://www.paypal.com/donate/';

const AVOID = words('verdict_avoid').toLocaleLowerCase();
const BANNER = words('bannerHeading', 'HelloAsso', AVOID);
const PAUSE = words('pauseHeading', 'HelloAsso', AVOID);

/** What each level shows, on a page where it is not the default. */
const LEVELS: { level: AlertLevel; address: string; icon: typeof QUIET; drawn?: string }[] = [
  { level: 'silent', address: CLUB, icon: QUIET },
  { level: 'badge', address: ADMIN, icon: HELLOASSO },
  { level: 'banner', address: CLUB, icon: HELLOASSO, drawn: BANNER },
  { level: 'pause', address: CLUB, icon: HELLOASSO, drawn: PAUSE },
];

describe('the next visit obeys the level chosen', () => {
  test.for(LEVELS)('for a verdict, in the options: $level', async ({ level, address, icon, drawn }, { browser }) => {
    await chooseForVerdict(browser, 'avoid', level);
    const tab = await browser.visit(address);
    await shows(browser, tab, icon, drawn);
  });

  test.for(LEVELS)('for a service, in the popup: $level', async ({ level, address, icon, drawn }, { browser }) => {
    await chooseForService(browser, 'helloasso', level, await browser.visit('https://helloasso.com/'));
    const tab = await browser.visit(address);
    await shows(browser, tab, icon, drawn);
  });

  test('for one service rather than for its verdict', async ({ browser }) => {
    await chooseForVerdict(browser, 'avoid', 'silent');
    await chooseForService(browser, 'helloasso', 'pause', await browser.visit(CLUB));
    await shows(browser, await browser.visit(CLUB), HELLOASSO, PAUSE);
    await iconStaysQuiet(await browser.visit(PAYPAL), browser);
  });

  test('on the service’s other hosts, and in other tabs', async ({ browser }) => {
    await chooseForService(browser, 'helloasso', 'silent', await browser.visit(CLUB));
    const tabs = [await browser.visit(ADMIN), await browser.visit(CLUB), await browser.visit('https://helloasso.com/')];
    await visitsAreHandled(browser);
    for (const tab of tabs) await iconShows(tab, QUIET);
  });

  test('even when it was shown already that day', async ({ browser }) => {
    await shows(browser, await browser.visit(ADMIN), HELLOASSO, BANNER);
    await chooseForVerdict(browser, 'avoid', 'silent');
    await shows(browser, await browser.visit(ADMIN), QUIET);
    await chooseForVerdict(browser, 'avoid', 'pause');
    await shows(browser, await browser.visit(ADMIN), HELLOASSO, PAUSE);
  });

  test('after the browser was closed', async ({ browser }) => {
    await chooseForVerdict(browser, 'avoid', 'silent');
    await browser.restart();
    await iconStaysQuiet(await browser.visit(ADMIN), browser);
    const options = await browser.openExtensionPage('options.html');
    const label = await options.waitForSelector(labelFor('avoid', 'silent'));
    expect(await label?.$eval('input', (radio) => radio.checked)).toBe(true);
  });
});

describe('a page that is open already', () => {
  test('drops its banner, and its icon obeys, at once', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    await shows(browser, tab, HELLOASSO, BANNER);
    await chooseForVerdict(browser, 'avoid', 'silent');
    await iconShows(tab, QUIET);
    await until(alertIn(tab).isDrawn, (drawn) => !drawn);
  });

  test('shows no more than it did before the next visit, whatever is chosen in the popup', async ({ browser }) => {
    const tab = await browser.visit(CLUB);
    await chooseForService(browser, 'helloasso', 'pause', tab);
    await popupSays(browser, tab, words('because_next_visit'));
    expect(await alertIn(tab).isDrawn()).toBe(false);
    await tab.page.reload();
    await shows(browser, tab, HELLOASSO, PAUSE);
  });

  test('is given back its icon when the choice is taken back', async ({ browser }) => {
    const tab = await browser.visit(CLUB);
    await chooseForService(browser, 'helloasso', 'silent', tab);
    await iconShows(tab, QUIET);
    await chooseForService(browser, 'helloasso', undefined, tab);
    await iconShows(tab, HELLOASSO);
  });
});

/** Nothing is drawn in the page where no words are given. */
async function shows(browser: ExtensionBrowser, tab: Tab, icon: typeof QUIET, drawn?: string): Promise<void> {
  if (drawn) await until(alertIn(tab).text, (text) => text?.includes(drawn) ?? false);
  else await visitsAreHandled(browser);
  await iconShows(tab, icon);
  if (!drawn) expect(await alertIn(tab).isDrawn()).toBe(false);
}

async function popupSays(browser: ExtensionBrowser, tab: Tab, sentence: string): Promise<void> {
  const popup = await browser.openPopup(tab);
  await until(popup.text, (text) => text.includes(sentence));
  await popup.close();
}

/** With the mouse. */
async function chooseForVerdict(browser: ExtensionBrowser, verdict: Verdict, level: AlertLevel): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  const label = await options.waitForSelector(labelFor(verdict, level));
  await label?.click();
  await isWritten(browser, 'verdicts', verdict, level);
  await options.close();
}

function labelFor(verdict: Verdict, level: AlertLevel): string {
  const legend = words(`verdict_${verdict}`).toLocaleLowerCase();
  const name = words(`level_${level}`);
  return `::-p-xpath(//fieldset[contains(legend, "${legend}")]//label[starts-with(normalize-space(), "${name}")])`;
}

async function chooseForService(
  browser: ExtensionBrowser,
  service: string,
  level: AlertLevel | undefined,
  tab: Tab,
): Promise<void> {
  const popup = await browser.openPopup(tab);
  await until(() =>
    popup.evaluate(
      (document, name) => {
        const offered = [...document.querySelectorAll<HTMLElement>('.level-switch label, .service-level > .undo')];
        const wanted = offered.find(({ textContent }) => textContent.trim().startsWith(name));
        wanted?.click();
        return wanted !== undefined;
      },
      level ? words(`level_${level}`) : words('undo'),
    ),
  );
  await isWritten(browser, 'services', service, level);
  await popup.close();
}

/** A choice is written, and what was shown before is forgotten. */
async function isWritten(
  browser: ExtensionBrowser,
  scope: 'services' | 'verdicts',
  id: string,
  level: AlertLevel | undefined,
): Promise<void> {
  await until(
    () => browser.inExtension((api) => api.storage.local.get()),
    ({ settings, 'shown-alerts': shown }) =>
      (settings as Stored<Settings>).value.levels[scope][id] === level && isEmpty(shown),
  );
}

type Stored<Value> = { value: Value };
type Settings = { levels: Record<'services' | 'verdicts', Record<string, AlertLevel>> };

function isEmpty(stored: unknown): boolean {
  return stored === undefined || Object.keys((stored as Stored<object>).value).length === 0;
}
