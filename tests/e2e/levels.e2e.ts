import type { AlertLevel } from '../../src/core/alert.ts';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import { alertIn, test, until } from './extension.ts';
import { HELLOASSO, iconShows, iconStaysQuiet, QUIET, visitsAreHandled } from './icon.ts';
import { words } from './words.ts';

/** By default a badge. */
const CLUB = 'https://www.helloasso.com/associations/club';
/** By default a banner. */
const ADMIN = 'https://admin.helloasso.com/club/accueil';
const PAYPAL = 'https://www.paypal.com/donate/';
const NEUTRAL = 'https://www.example.org/';

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
    for (const address of [ADMIN, CLUB, 'https://helloasso.com/']) {
      await shows(browser, await browser.visit(address), QUIET);
    }
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
    const radio = await options.waitForSelector(`${radioFor('avoid', 'silent')}//input)`);
    expect(await radio?.evaluate((input) => (input as HTMLInputElement).checked)).toBe(true);
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

describe('a banner', () => {
  test('shows once a day, and the popup says why it does not show again', async ({ browser }) => {
    await shows(browser, await browser.visit(ADMIN), HELLOASSO, BANNER);
    const tab = await browser.visit(ADMIN);
    await shows(browser, tab, HELLOASSO);
    await popupSays(browser, tab, words('seen_once_a_day'));
  });

  test('can be put off until tomorrow, in the page', async ({ browser }) => {
    const alert = alertIn(await browser.visit(ADMIN));
    await alert.click(words('alertNotToday'));
    await until(alert.text, (text) => text?.includes(words('alertSnoozed', 'HelloAsso')) ?? false);
    await until(
      () => snoozesIn(browser),
      (written) => written.includes('helloasso'),
    );

    const tab = await browser.visit(ADMIN);
    await shows(browser, tab, HELLOASSO);
    await popupSays(browser, tab, words('because_snoozed'));
  });

  test('can be put off and taken back', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    const alert = alertIn(tab);
    await alert.click(words('alertNotToday'));
    await alert.click(words('undo'));
    await until(alert.text, (text) => text?.includes(BANNER) ?? false);
    await until(
      () => snoozesIn(browser),
      (written) => !written.includes('helloasso'),
    );
    await popupSays(browser, tab, 'Bandeau affiché dans cette page.');
  });

  test('waits in a tab behind the others until it is looked at', async ({ browser }) => {
    const behind = await browser.visit(NEUTRAL);
    const front = await browser.visit(NEUTRAL);
    await behind.page.goto(ADMIN);
    await iconShows(behind, HELLOASSO);
    await visitsAreHandled(browser);
    expect(await alertIn(behind).isDrawn()).toBe(false);

    await front.close();
    await behind.page.bringToFront();
    await until(alertIn(behind).text, (text) => text?.includes(BANNER) ?? false);
  });

  test.for([
    ['sign in', 'https://auth.helloasso.com/connexion'],
    ['pay', 'https://checkout.helloasso.com/public/gateway/start/1'],
  ])('never shows where people %s, whatever the level', async ([, address], { browser }) => {
    await chooseForVerdict(browser, 'avoid', 'pause');
    await shows(browser, await browser.visit(address), HELLOASSO);
  });
});

/** Nothing is drawn in the page where no words are given. */
async function shows(browser: ExtensionBrowser, tab: Tab, icon: typeof QUIET, drawn?: string): Promise<void> {
  if (drawn) await until(alertIn(tab).text, (text) => text?.includes(drawn) ?? false);
  else await visitsAreHandled(browser);
  await iconShows(tab, icon);
  if (!drawn) expect(await alertIn(tab).isDrawn()).toBe(false);
}

async function snoozesIn(browser: ExtensionBrowser): Promise<string> {
  return JSON.stringify(await browser.inExtension((api) => api.storage.local.get('snoozes')));
}

async function popupSays(browser: ExtensionBrowser, tab: Tab, words: string): Promise<void> {
  const popup = await browser.openPopup(tab);
  await until(popup.text, (text) => text.includes(words));
  await popup.close();
}

/** With the mouse. */
async function chooseForVerdict(browser: ExtensionBrowser, verdict: 'avoid', level: AlertLevel): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  const radio = await options.waitForSelector(`${radioFor(verdict, level)})`);
  await radio?.click();
  await isWritten(browser, 'verdicts', verdict, level);
  await options.close();
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
        const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
          textContent.trim().startsWith(name),
        );
        label?.closest('details')?.querySelector('summary')?.click();
        label?.click();
        return label !== undefined;
      },
      words(`level_${level ?? 'default'}`),
    ),
  );
  await isWritten(browser, 'services', service, level);
  await popup.close();
}

/** The beginning of a selector. */
function radioFor(verdict: 'avoid', level: AlertLevel): string {
  const legend = words(`verdict_${verdict}`).toLocaleLowerCase();
  return `::-p-xpath(//fieldset[contains(legend, "${legend}")]//label[starts-with(normalize-space(), "${words(`level_${level}`)}")]`;
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
