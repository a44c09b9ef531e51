/** Silences: each has a name, is found in one list, and can be undone. */
import { describe, expect } from 'vitest';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import { HELLOASSO, iconShows, QUIET } from './icon.ts';
import { alertIn, test, until } from './extension.ts';
import { isSettled, setLevel } from './alerts.ts';

const ADMIN = 'https://admin.helloasso.com/club';
const FORM = 'https://www.helloasso.com/associations/club';

/** The popup of a tab, as a page that a mouse and a keyboard can use. */
async function popupOf(browser: ExtensionBrowser, tab: Tab) {
  const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
  await popup.waitForSelector('.service-level summary');
  await popup.click('.service-level summary');
  return popup;
}

type Page = Awaited<ReturnType<typeof popupOf>>;

async function press(page: Page, name: string): Promise<void> {
  // Not by its accessible name, which takes Firefox's driver seconds to find.
  await page.locator(`::-p-xpath(//button[normalize-space()="${name}"][not(ancestor::details[not(@open)])])`).click();
}

const says = (page: Page, words: string) =>
  until(
    () => page.evaluate(() => document.body.innerText),
    (text) => text.includes(words),
  );

const storedIn = (browser: ExtensionBrowser, key: string) =>
  browser.inExtension(async (api, name) => JSON.stringify((await api.storage.local.get(name))[name] ?? null), key);

async function silencedInOptions(browser: ExtensionBrowser): Promise<Page> {
  const options = await browser.openExtensionPage('options.html');
  await options.waitForSelector('::-p-text(Ce qui est silencieux)');
  return options;
}

describe('in the popup, a service can be', () => {
  test.for([
    ['snoozed for an hour', 'Une heure', 'HelloAsso en sourdine.', HELLOASSO, 'Rétablir les alertes'],
    ['snoozed for today', 'Aujourd’hui', 'HelloAsso en sourdine.', HELLOASSO, 'Rétablir les alertes'],
    ['snoozed for a week', 'Une semaine', 'HelloAsso en sourdine.', HELLOASSO, 'Rétablir les alertes'],
    ['called replaced', 'Déjà remplacé', 'Vous avez remplacé HelloAsso.', QUIET, 'Oublier cette décision'],
  ] as const)(
    '%s, seen in the options, and given back its voice there',
    async ([, button, words, icon, wayBack], { browser }) => {
      await press(await popupOf(browser, await browser.visit(FORM)), button);

      const options = await silencedInOptions(browser);
      await says(options, words);
      const tab = await browser.visit(ADMIN);
      await iconShows(tab, icon);
      await isSettled(browser, tab);
      expect(await alertIn(tab).isDrawn()).toBe(false);

      await options.bringToFront();
      await press(options, `${wayBack} (${await options.$eval('.undo-line span', (line) => line.textContent)})`);
      await says(options, 'Rien pour l’instant.');
      await until(alertIn(await browser.visit(ADMIN)).isDrawn);
    },
  );

  test('silenced for good, by a button that names it, and given back the level it had', async ({ browser }) => {
    await setLevel(browser, 'helloasso', 'banner');
    const popup = await popupOf(browser, await browser.visit(FORM));
    await press(popup, 'Jamais pour HelloAsso');
    await says(await silencedInOptions(browser), 'HelloAsso\u00A0: jamais d’alerte.');
    await iconShows(await browser.visit('https://helloasso.com/'), QUIET);

    await popup.bringToFront();
    await press(popup, 'Annuler (Silencieux)');
    await until(
      () => storedIn(browser, 'settings'),
      (written) => written.includes('"helloasso":"banner"'),
    );
  });

  test('snoozed until a day of one’s choice', async ({ browser }) => {
    const popup = await popupOf(browser, await browser.visit(FORM));
    await popup.$eval('.until input', (input) => ((input as HTMLInputElement).value = '2999-06-03'));
    await press(popup, 'Mettre en sourdine');
    await says(popup, 'HelloAsso en sourdine. Fin\u00A0: lundi 3\u00A0juin 2999.');
    expect(await storedIn(browser, 'snoozes')).toContain(`"helloasso":${new Date(2999, 5, 3).getTime()}`);
  });

  test('kept for a reason, until a day', async ({ browser }) => {
    const popup = await popupOf(browser, await browser.visit(FORM));
    await press(popup, 'Gardé pour l’instant…');
    await popup.type('input[name=because]', 'après l’assemblée générale');
    await popup.$eval('input[name=until]', (input) => ((input as HTMLInputElement).value = '2999-06-03'));
    await press(popup, 'Garder');
    const kept =
      'Vous gardez HelloAsso jusqu’au 3\u00A0juin\u00A02999. Votre raison\u00A0: «\u202Faprès l’assemblée générale\u202F».';
    await says(popup, kept);
    await iconShows(await browser.visit(ADMIN), QUIET);

    const options = await silencedInOptions(browser);
    await says(options, kept);
    expect(await options.$eval('h3 + .rows', (apart) => apart.textContent)).toContain(kept);
    await (await options.waitForSelector('.rows summary'))!.click();
    await press(options, 'Déjà remplacé');
    await says(options, 'Vous avez remplacé HelloAsso.');
  });

  test('spoken of again when the snooze is undone on the spot', async ({ browser }) => {
    const popup = await popupOf(browser, await browser.visit(FORM));
    await press(popup, 'Une heure');
    await says(popup, 'HelloAsso en sourdine.');
    await press(popup, `Rétablir les alertes (${await popup.$eval('.undo-line span', (line) => line.textContent)})`);
    await until(
      () => storedIn(browser, 'snoozes'),
      (written) => !written.includes('helloasso'),
    );
  });
});

test('everything can be snoozed at once, even from a page of nobody', async ({ browser }) => {
  const tab = await browser.visit('https://www.example.org/');
  const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
  await (await popup.waitForSelector('.everything summary'))!.click();
  await press(popup, 'Jusqu’à demain');
  await says(popup, 'Tout en sourdine.');
  const admin = await browser.visit(ADMIN);
  await iconShows(admin, HELLOASSO);
  await isSettled(browser, admin);
  expect(await alertIn(admin).isDrawn()).toBe(false);
});

test('a banner goes away at once when its service is snoozed from the popup', async ({ browser }) => {
  const tab = await browser.visit(ADMIN);
  await until(alertIn(tab).isDrawn);
  await press(await popupOf(browser, tab), 'Aujourd’hui');
  await until(alertIn(tab).isDrawn, (drawn) => !drawn);
});

describe('on somebody else’s form', () => {
  test('the popup says so kindly, and offers a word to send, with addresses', async ({ browser }) => {
    const popup = await popupOf(browser, await browser.visit(FORM));
    await says(popup, 'le choix de l’outil lui revient');
    await (await popup.waitForSelector('.ask summary'))!.click();
    const message = await popup.$eval('.ask textarea', (area) => (area as HTMLTextAreaElement).value);
    expect(message).toContain('HelloAsso');
    expect(message).toContain('https://paheko.cloud/');
    expect(message).not.toMatch(/\$\d|undefined/);
  });

  test('the organiser’s console says something else, and offers no such word', async ({ browser }) => {
    const popup = await popupOf(browser, await browser.visit(ADMIN));
    await says(popup, 'Vous êtes du côté de la gestion');
    expect(await popup.$('.ask')).toBeNull();
  });
});

describe('the options', () => {
  test('set how often a service shows again: at each visit', async ({ browser }) => {
    const options = await silencedInOptions(browser);
    await (await options.waitForSelector('::-p-text(à chaque visite)'))!.click();
    await until(
      () => storedIn(browser, 'settings'),
      (written) => written.includes('each-visit'),
    );
    const tab = await browser.visit(ADMIN);
    await until(alertIn(tab).isDrawn);
    await tab.page.reload();
    await until(alertIn(tab).isDrawn);
  });

  test('set a level for a need, which services without their own follow', async ({ browser }) => {
    const options = await silencedInOptions(browser);
    await (await options.waitForSelector('::-p-text(Tous les besoins)'))!.click();
    const select = await options.evaluateHandle(() =>
      [...document.querySelectorAll('label')]
        .find(({ textContent }) => textContent?.includes('Sondages de dates'))!
        .querySelector('select')!,
    );
    await select.asElement()!.select('silent');
    await until(
      () => storedIn(browser, 'settings'),
      (written) => written.includes('"dates":"silent"'),
    );
    await iconShows(await browser.visit('https://doodle.com/poll/1'), QUIET);
  });

  test.for([
    ['a service', 'Tous les services', 'evenements', 'Événements Facebook'],
    ['a need', 'Tous les besoins', 'comptabilite', 'Comptabilité'],
  ] as const)('find %s by a part of its name, accents apart', async ([, all, typed, name], { browser }) => {
    const options = await silencedInOptions(browser);
    await (await options.waitForSelector(`::-p-text(${all})`))!.click();
    await options.type('details[open] .find input', typed);
    await until(
      () => options.$$eval('details[open] .level-rows strong', (names) => names.map(({ textContent }) => textContent)),
      (names) => names.length === 1 && names[0] === name,
    );
  });

  test('list a need that is silent, and let one change its level there', async ({ browser }) => {
    await browser.inExtension((api) =>
      api.runtime.sendMessage({ request: 'setLevel', body: { scope: 'categories', id: 'dates', level: 'silent' } }),
    );
    const options = await silencedInOptions(browser);
    await says(options, 'Sondages de dates\u00A0: jamais d’alerte.');
    await (await options.waitForSelector('.rows summary'))!.focus();
    for (const key of ['Enter', 'Tab', 'Tab', 'Enter'] as const) await options.keyboard.press(key);
    await until(
      () => storedIn(browser, 'settings'),
      (written) => written.includes('"dates":"banner"'),
    );
    await says(options, 'Rien pour l’instant.');
  });

  test('show each level at the same height for every verdict', async ({ browser }) => {
    const options = await silencedInOptions(browser);
    await options.setViewport({ width: 1280, height: 640 });
    const heights = await options.$$eval('.verdicts .card', (cards) =>
      cards.map((card) => [...card.querySelectorAll('input')].map((input) => input.getBoundingClientRect().top)),
    );
    expect(heights).toEqual(heights.map(() => heights[0]));
  });

  test('list the keyboard shortcuts', async ({ browser }) => {
    const options = await silencedInOptions(browser);
    await says(options, 'Mettre en sourdine le service de cette page jusqu’à demain');
  });
});
