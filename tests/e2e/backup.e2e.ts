/** What people chose is kept: taken along in a file, put back, seen item by item, and never lost without a word. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { ExtensionBrowser } from '../../src/tools/launch.ts';
import { storedIn } from './alerts.ts';
import { test, until } from './extension.ts';
import { HELLOASSO, iconShows, QUIET } from './icon.ts';
import { words } from './words.ts';

const FORM = 'https://www.helloasso.com/associations/club';
const FIXTURE = join(import.meta.dirname, '../fixtures/backup-version-1.json');
const fixture = JSON.parse(readFileSync(FIXTURE, 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'backup-'));

describe('a backup', () => {
  test('is saved, and brings everything back after a reset, which can be undone as well', async ({ browser }) => {
    await browser.inExtension(
      (api, settings, snoozes) => api.storage.local.set({ settings, snoozes }),
      fixture.settings,
      fixture.snoozes,
    );
    const tab = await browser.visit(FORM);
    await iconShows(tab, QUIET);

    const options = await openOptions(browser);
    const saved = await download(browser, options);
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({
      settings: fixture.settings,
      snoozes: fixture.snoozes,
    });

    await press(options, words('reset'));
    await confirm(options);
    await says(options, '#backup', 'Choix remis à l’origine');
    await iconShows(tab, HELLOASSO);

    await choose(options, saved);
    await says(options, '#backup', 'Alertes pour HelloAsso\u00A0: silencieux');
    await says(options, '#backup', 'une fois par semaine (avant\u00A0: une fois par jour)');
    await iconShows(tab, HELLOASSO);
    await press(options, words('applyImport'));
    await says(options, '#backup', 'Choix repris d’un fichier');
    await iconShows(tab, QUIET);
    expect(await storedIn(browser)).toMatchObject({ settings: fixture.settings, snoozes: fixture.snoozes });

    await click(options, '#backup .undo-line button');
    await iconShows(tab, HELLOASSO);
  });

  test.for([
    ['is a page of HTML', '<!doctype html><title>Vigilibre</title>', 'refused_unreadable'],
    ['holds a prototype', '{"format":"vigilibre-backup","version":1,"__proto__":{"a":1}}', 'refused_damaged'],
    ['is huge', ' '.repeat(2_000_000), 'refused_too_big'],
  ] as const)('that %s changes nothing, and the options say why', async ([, text, why], { browser }) => {
    const before = await storedIn(browser);
    const options = await openOptions(browser);
    const file = join(folder, 'hostile.json');
    writeFileSync(file, text);
    await choose(options, file);
    await says(options, '#backup', words('refused', words(why, '__proto__')));
    expect(await storedIn(browser)).toEqual(before);
  });
});

describe('what is stored', () => {
  test('is listed in words, and erased one item at a time', async ({ browser }) => {
    await browser.inExtension((api, snoozes) => api.storage.local.set({ snoozes }), fixture.snoozes);
    const options = await openOptions(browser);
    await says(options, '#stored', words('stored_snoozes'));
    await press(options, `${words('erase')} (${words('stored_snoozes')})`);
    await confirm(options);
    await until(async () => !('snoozes' in (await storedIn(browser))));
    await until(
      () => textOf(options, '#stored'),
      (text) => !text.includes(words('stored_snoozes')) && text.includes(words('stored_welcomed')),
    );
  });

  test('falls back where it is damaged: told once, with the old text at hand', async ({ browser }) => {
    const damaged = { ...fixture.settings, value: { ...fixture.settings.value, frequency: 'often' } };
    await browser.inExtension((api, settings) => api.storage.local.set({ settings }), damaged);

    const popup = await openPopup(browser);
    await says(popup, '.notice', 'vos réglages');
    const options = await openOptions(browser);
    await says(options, '.notice', 'vos réglages');
    await says(options, '#stored', words('lost', words('setting_frequency')));
    expect(await options.$eval('#stored textarea', (area) => (area as HTMLTextAreaElement).value)).toContain('often');
    expect((await storedIn(browser))['settings']).toMatchObject({
      value: { frequency: 'once-a-day', bannerPlace: 'bottom' },
    });

    await popup.bringToFront();
    await press(popup, words('gotIt'));
    for (const page of [popup, options]) await until(async () => (await page.$('.notice')) === null);
    const again = await openPopup(browser);
    await again.waitForSelector('h1');
    expect(await again.$('.notice')).toBeNull();
  });
});

describe('a choice', () => {
  test('made in the popup shows in the options that are open', async ({ browser }) => {
    const options = await openOptions(browser);
    const popup = await openPopup(browser, (await browser.visit(FORM)).id);
    await click(popup, '.service-level summary');
    await press(popup, words('neverFor', 'HelloAsso'));
    await says(options, '#silenced', 'HelloAsso\u00A0: jamais d’alerte.');
  });

  test('that the browser cannot write is said not to be, and is not shown as if it were', async ({ browser }) => {
    // Chromium has a quota; Firefox has none, so that its storage is made to refuse.
    if (browser.name === 'chromium') await fillStorage(browser);
    const options = await openOptions(browser);
    if (browser.name === 'firefox') {
      await options.evaluate('browser.storage.local.set = () => Promise.reject(new Error("QuotaExceededError"))');
    }
    const radio = await options.waitForSelector(
      `::-p-xpath(//label[contains(., "${words('bannerPlace_bottom')}")]//input)`,
    );
    await radio!.click();
    await says(options, '[role=alert]', words('writeFailed'));
    await until(() => radio!.evaluate((input) => !(input as HTMLInputElement).checked));
  });
});

async function openOptions(browser: ExtensionBrowser): Promise<Page> {
  const options = await browser.openExtensionPage('options.html');
  await options.waitForSelector('#backup');
  await options.waitForSelector('#stored');
  return options;
}

async function openPopup(browser: ExtensionBrowser, tabId?: number): Promise<Page> {
  return browser.openExtensionPage(tabId === undefined ? 'popup.html' : `popup.html?tab=${tabId}`);
}

async function press(page: Page, name: string): Promise<void> {
  await click(page, `::-p-xpath(//button[normalize-space() = "${name}"])`);
}

/** The dialog's own button. */
const confirm = (page: Page) => click(page, 'dialog[open] .main');

async function click(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  const button = await page.waitForSelector(selector);
  await button!.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await (button as NonNullable<Awaited<ReturnType<typeof page.$>>>).click();
}

async function choose(options: Page, file: string): Promise<void> {
  const input = await options.waitForSelector('#backup input[type=file]');
  await (input as Awaited<ReturnType<typeof options.waitForSelector<'input'>>>)!.uploadFile(file);
}

const textOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

const says = (page: Page, selector: string, text: string) =>
  until(
    () => textOf(page, selector),
    (shown) => shown.includes(text),
  );

/** Saves the file with a click; its path. */
async function download(browser: ExtensionBrowser, options: Page): Promise<string> {
  const downloads = mkdtempSync(join(folder, 'downloads-'));
  if (browser.name === 'chromium') {
    const session = await options.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  } else {
    const privileged = await browser.openPrivilegedPage();
    await privileged.evaluate(`
      Services.prefs.setIntPref('browser.download.folderList', 2);
      Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(downloads)});
      Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false);`);
    await privileged.close();
    await options.bringToFront();
  }
  await (await options.waitForSelector('#backup a[download][href]'))!.click();
  const [name] = await until(
    () => readdirSync(downloads),
    ([first, ...others]) => first?.endsWith('.json') === true && others.length === 0,
  );
  expect(name).toMatch(/^vigilibre-\d{4}-\d\d-\d\d\.json$/);
  const path = join(downloads, name!);
  await until(() => readFileSync(path, 'utf8').endsWith('}\n'));
  return path;
}

function fillStorage(browser: ExtensionBrowser): Promise<void> {
  return browser.inExtension(async (api) => {
    const { QUOTA_BYTES } = api.storage.local as unknown as { QUOTA_BYTES: number };
    const left = QUOTA_BYTES - (await api.storage.local.getBytesInUse());
    await api.storage.local.set({ filler: 'x'.repeat(left - '"filler"'.length) });
  });
}
