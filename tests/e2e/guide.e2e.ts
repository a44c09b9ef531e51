/** The guide, alive: everything has an address, is found in a few keys, and leads to somebody or something. */
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../src/tools/launch.ts';
import { test, until } from './extension.ts';
import { go } from './keyboard.ts';

async function guideAt(browser: ExtensionBrowser, hash = '') {
  const page = await browser.openExtensionPage(`guide.html${hash}`);
  await page.waitForSelector('h1');
  return page;
}
type Page = Awaited<ReturnType<typeof guideAt>>;

const heading = (page: Page) => page.$eval('h1', (h1) => h1.textContent);
const headingIs = (page: Page, words: string) =>
  until(
    () => heading(page),
    (text) => text === words,
  );

describe('every view has an address', () => {
  test.for([
    ['', 'Le guide'],
    ['#/service/helloasso', 'HelloAsso'],
    ['#/alternative/paheko', 'Paheko'],
    ['#/host/zourit', 'Zourit'],
    ['#/need/dates', 'Sondages de dates'],
    ['#/services', 'Les services signalés'],
    ['#/hosts', 'Comparer les hébergeurs'],
    ['#/resources', 'Apprendre, se faire aider'],
    ['#/questions', 'Ce qui compte pour choisir'],
    ['#/words', 'Les mots expliqués'],
    ['#/changes', 'Les nouveautés'],
    ['#/service/nothing-of-the-kind', 'Le guide'],
    ['#/service/constructor', 'Le guide'],
    ['#/host/%ZZ', 'Le guide'],
  ] as const)('guide.html%s', async ([hash, words], { browser }) => {
    const page = await guideAt(browser, hash);
    expect(await heading(page)).toBe(words);
    await until(
      () => page.title(),
      (title) => title === `${words} – Vigilibre`,
    );
  });

  test('and the way back works, to the place where one was', async ({ browser }) => {
    const page = await guideAt(browser);
    const scrolled = () => page.evaluate(() => scrollY);
    await page.evaluate(() => scrollTo(0, 300));
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="#/need/dates"]')!.click());
    await headingIs(page, 'Sondages de dates');
    await until(scrolled, (height) => height === 0);
    await page.evaluate(() => history.back());
    await headingIs(page, 'Le guide');
    await until(scrolled, (height) => height === 300);
  });

  test('a view reached by a link is read from its heading on, the first one from the top', async ({ browser }) => {
    const page = await guideAt(browser);
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="#/need/dates"]')!.click());
    await headingIs(page, 'Sondages de dates');
    await until(focused, (name) => name === 'h1');
    // Not page.reload(), which Firefox's driver waits for in vain.
    await page.evaluate(() => {
      document.title = '';
      location.reload();
    });
    const title = () => page.title().catch(() => '');
    await until(title, (text) => text.startsWith('Sondages de dates'));
    expect(await focused()).toBe('body');
  });
});

describe('a service’s page', () => {
  test('shows each claim with its source and its date, the answer beside it, and how to leave', async ({ browser }) => {
    const page = await guideAt(browser, '#/service/helloasso');
    const text = await page.evaluate(() => document.body.innerText);
    for (const words of ['Pourquoi', 'Ce qu’en dit HelloAsso', 'À la place', ', lu le']) {
      expect(text).toContain(words);
    }
    const unsourced = await page.$$eval(
      '.reasons > li',
      (reasons) => reasons.filter((reason) => !reason.querySelector('.source a')).length,
    );
    expect(unsourced).toBe(0);
    const facts = await page.$$eval('.alternative .facts', (lists) => lists.map(({ textContent }) => textContent));
    expect(facts.filter((text) => !text?.includes('vérifié le'))).toEqual([]);
  });

  test('prints what opens, addresses and whose guide it is, and no button', async ({ browser }) => {
    const page = await guideAt(browser, '#/service/helloasso');
    const isShown = (selector: string) => page.$eval(selector, (element) => element.checkVisibility());
    const after = (selector: string) => page.$eval(selector, (element) => getComputedStyle(element, '::after').content);
    expect(await isShown('.alternative details ul')).toBe(false);
    expect(await isShown('.on-paper')).toBe(false);
    await browser.showAsPrinted(page);
    expect(await isShown('.alternative details ul')).toBe(true);
    expect(await isShown('summary')).toBe(false);
    expect(await isShown('button')).toBe(false);
    expect(await after('.reasons a')).not.toBe('none');
    expect(await isShown('.on-paper')).toBe(true);
    expect(await page.$eval('.on-paper', ({ textContent }) => textContent)).toMatch(/Vigilibre.*\d{4}\.$/);
  });

  test('lets one report an error without an account', async ({ browser }) => {
    const page = await guideAt(browser, '#/service/helloasso');
    await (await page.waitForSelector('::-p-text(Signaler une erreur)'))!.click();
    const text = await page.$eval('details[open] textarea', (area) => (area as HTMLTextAreaElement).value);
    expect(text).toContain('À propos de «\u202FHelloAsso\u202F», dans le guide de Vigilibre');
    const mail = new URL(await page.$eval('details[open] a[href^=mailto]', ({ href }) => href));
    expect(mail.pathname).toBe('');
    expect(mail.searchParams.get('body')).toBe(text);
  });
});

describe('the hosting chooser', () => {
  const fits = (page: Page) => page.$$eval('.offer h3', (names) => names.map(({ textContent }) => textContent));
  const tick = async (page: Page, need: string) => {
    const label = await page.waitForSelector(`::-p-xpath(//fieldset//label[normalize-space()="${need}"])`);
    await label!.click();
  };

  test('shows the offers that cover what is needed, and names the others', async ({ browser }) => {
    const page = await guideAt(browser, '#/hosts');
    await tick(page, 'Discussion d’équipe');
    await until(
      () => fits(page),
      (names) => /Sleto|Liiibre/.test(names[0] ?? ''),
    );
    expect(await page.evaluate(() => document.body.innerText)).toMatch(
      /Sans rien de ce que vous avez coché\s: .*Zourit/,
    );
  });

  test('computes the price as far as the figures allow, and says what is to be added', async ({ browser }) => {
    const page = await guideAt(browser, '#/hosts');
    await page.type('input[type=number]', '60');
    await until(
      () => page.$eval('.offers, main', (main) => main.textContent ?? ''),
      (text) => text.includes('À partir de') && text.includes('un supplément pour l’espace'),
    );
  });

  test('shows the offers as a table with headers, the date of the figures, and a note to take to a meeting', async ({
    browser,
  }) => {
    const page = await guideAt(browser, '#/hosts');
    expect(await page.$$eval('thead th[scope=col]', (cells) => cells.length)).toBe(5);
    expect(await page.$$eval('tbody th[scope=row]', (cells) => cells.length)).toBeGreaterThan(8);
    expect(await page.evaluate(() => document.body.innerText)).toContain('Chiffres');
    await tick(page, 'Lettre d’information');
    await (await page.waitForSelector('::-p-text(Une note pour le bureau)'))!.click();
    const note = await page.$eval('details[open] textarea', (area) => (area as HTMLTextAreaElement).value);
    for (const name of ['Zourit', 'Sleto', 'Liiibre', 'Ouvaton']) expect(note).toContain(name);
    for (const words of ['copie archivée lue le', 'supplément au Go', 'n’accepte pas les accents']) {
      expect(note).toContain(words);
    }
  });
});

describe('the search', () => {
  test.for([
    ['doodle', 'Framadate'],
    ['visio', 'Framatalk'],
    ['heloasso', 'HelloAsso'],
    ['recu fiscal', 'Monetico'],
  ] as const)('finds for "%s" something of %s', async ([query, name], { browser }) => {
    const page = await guideAt(browser);
    await page.type('input[type=search]', query);
    await until(
      () => page.$$eval('.results a', (links) => links.map(({ textContent }) => textContent ?? '')),
      (results) => results.some((result) => result.includes(name)),
    );
  });

  test('says when it finds nothing', async ({ browser }) => {
    const page = await guideAt(browser);
    await page.type('input[type=search]', 'zzzzzzqqqq');
    await page.waitForSelector('::-p-text(Rien trouvé)');
  });

  test('is in the popup too, where results open in a tab', async ({ browser }) => {
    const tab = await browser.visit('https://www.example.org/');
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
    await (await popup.waitForSelector('input[type=search]'))!.type('doodle');
    const target = await (await popup.waitForSelector('.results a'))!.evaluate(
      (link) => (link as HTMLAnchorElement).target,
    );
    expect(target).toBe('_blank');
  });
});

describe('with the keyboard alone, in three steps from the popup at most:', () => {
  /**
   * Waits for the page that a link opened in a tab, then goes on in one at the same address: Firefox's
   * driver cannot act in a tab that an extension's page opened.
   */
  async function newPage(browser: ExtensionBrowser, part: string): Promise<Page> {
    const opened = await until(
      async () => (await tabsOfOurs(browser)).find(({ documentUrl }) => documentUrl.endsWith(part)),
      (tab) => tab !== undefined,
    );
    await browser.inExtension((api, id) => api.tabs.remove(id), opened!.tabId);
    return guideAt(browser, new URL(opened!.documentUrl).hash);
  }

  function tabsOfOurs(browser: ExtensionBrowser): Promise<{ documentUrl: string; tabId: number }[]> {
    return browser.inExtension((api) => (api.runtime as any).getContexts({ contextTypes: ['TAB'] }));
  }

  async function popupOn(browser: ExtensionBrowser, address: string): Promise<Page> {
    const tab = await browser.visit(address);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
    await popup.waitForSelector('h1');
    return popup;
  }

  async function find(page: Page, query: string): Promise<void> {
    await page.bringToFront();
    await until(
      async () => {
        await page.keyboard.press('Tab');
        return page.evaluate(() => document.activeElement?.matches('input[type=search]') ?? false);
      },
      (isSearch) => isSearch,
    );
    await page.keyboard.type(query);
    await page.waitForSelector('.results a');
  }

  test('an alternative to Doodle', async ({ browser }) => {
    const popup = await popupOn(browser, 'https://www.example.org/');
    await find(popup, 'doodle');
    await go(popup, 'Framadate');
    expect(await heading(await newPage(browser, '#/alternative/framadate'))).toContain('Framadate');
  });

  test('a host for mail and office', async ({ browser }) => {
    const popup = await popupOn(browser, 'https://www.example.org/');
    await go(popup, 'Parcourir le guide');
    const guide = await newPage(browser, 'guide.html');
    await go(guide, 'Hébergeurs');
    await headingIs(guide, 'Comparer les hébergeurs');
  });

  test('a tutorial for Nextcloud', async ({ browser }) => {
    const popup = await popupOn(browser, 'https://www.example.org/');
    await find(popup, 'nextcloud');
    await go(popup, 'Nextcloud');
    const page = await newPage(browser, '#/alternative/nextcloud');
    expect(await page.evaluate(() => document.body.innerText)).toContain('Tutoriels');
  });

  test('people who help', async ({ browser }) => {
    const popup = await popupOn(browser, 'https://www.example.org/');
    await go(popup, 'Parcourir le guide');
    const guide = await newPage(browser, 'guide.html');
    await go(guide, 'Aide et ressources');
    await headingIs(guide, 'Apprendre, se faire aider');
    expect(await guide.$eval('h2', (h2) => h2.textContent)).toBe('Des personnes qui aident');
  });

  test('a service’s page, ready to print', async ({ browser }) => {
    const popup = await popupOn(browser, 'https://www.example.org/');
    await find(popup, 'helloasso');
    await go(popup, 'HelloAsso');
    const page = await newPage(browser, '#/service/helloasso');
    await page.evaluate(() => (globalThis.print = () => void (document.title = 'printed')));
    await go(page, 'Imprimer');
    await until(
      () => page.title(),
      (title) => title === 'printed',
    );
  });
});
