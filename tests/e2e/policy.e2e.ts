/**
 * The machine's policy, given to the browser by the very files of `docs/policies`: in Chromium through
 * /etc/chromium as one process alone sees it, in Firefox through the home folder.
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { builtFolder } from '../../src/tools/build.ts';
import { ROOT } from '../../src/tools/command.ts';
import { type ExtensionBrowser, launch, type Tab } from '../../src/tools/launch.ts';
import { type LocalWeb, startLocalWeb } from '../../src/tools/local-web.ts';
import { CLUB, drawnIn, setLevel, storedIn } from './alerts.ts';
import { until } from './extension.ts';
import { visitsAreHandled } from './icon.ts';
import { canMount, idInChromium, mountForChromium } from './mounted-chromium.ts';

const name = process.env['BROWSER'] as BrowserName;
const isChromium = name === 'chromium';
/** Where Debian's Chromium, and Chromium's own builds, look for policies. */
const ETC = '/etc/chromium';
const WHO = 'le bureau des Amis du verger';
const canGivePolicy = !isChromium || canMount(ETC);

const cache = join(ROOT, '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'policy-'));
let web: LocalWeb;
let browser: ExtensionBrowser;

describe.skipIf(!canGivePolicy)('a machine’s policy', () => {
  beforeAll(async () => {
    givePolicy((policy) => ({ ...policy, frequency: 'hourly' }));
    if (isChromium) mountForChromium(join(folder, 'etc'), ETC, join(folder, 'chromium'));
    web = await startLocalWeb();
    browser = await launch({ browser: name, extension: builtFolder(name), web, locale: 'fr' });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('opens no welcome page where it says so', async () => {
    await until(async () => (await storedIn(browser))['last-policy'] !== undefined);
    await visitsAreHandled(browser);
    const addresses = await Promise.all((await browser.pages()).map((page) => page.evaluate(() => location.href)));
    expect(addresses.filter((address) => address.endsWith('/welcome.html'))).toEqual([]);
  });

  test('is obeyed in the pages, and the popup says who decided', async () => {
    const tab = await browser.visit(CLUB);
    await drawnIn(tab);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
    await says(popup, 'Un bandeau s’est affiché dans cette page.');
    const said = await popup.$eval('.service-level', (level) => level.textContent.split('Décidé par '));
    expect(said.slice(1)).toEqual([expect.stringContaining(`${WHO}. Vous ne pouvez pas le changer ici.`)]);
    await popup.click('.service-level summary');
    expect(await disabledIn(popup)).toContain('Alertes pour HelloAsso');
  });

  test('is shown in the options with a lock and who decided, and with what of it has no effect', async () => {
    const options = await browser.openExtensionPage('options.html');
    await says(options, `Décidé par ${WHO}. Vous ne pouvez pas le changer ici.`);
    expect(await disabledIn(options)).toEqual([
      'Niveau d’alerte, services «\u202Fà\u00A0éviter\u202F»',
      'Niveau d’alerte, services «\u202Fremplaçable\u202F»',
      'Niveau d’alerte, services «\u202Fà\u00A0savoir\u202F»',
      'Taille',
      'Quelqu’un peut-il installer et entretenir un serveur\u202F?',
    ]);
    const notices = await options.$$eval('.policy-notices li', (lines) => lines.map((line) => line.textContent));
    expect(notices).toEqual([
      'frequency\u00A0: la valeur attendue est each-visit, once-a-session, once-a-day, once-a-week ou once-a-month.',
    ]);
  });

  test('gives place to what the person chose when it goes, in Chromium without a restart', async () => {
    await setLevel(browser, 'helloasso', 'pause');
    await until(async () => JSON.stringify((await storedIn(browser))['settings']).includes('pause'));
    expect(await levelIn(await browser.visit(CLUB))).toBe('banner');

    givePolicy(() => ({}));
    if (!isChromium) await browser.restart();
    // Chromium looks again some seconds after a file changed.
    await until(async () => !JSON.stringify(await storedIn(browser)).includes(WHO), Boolean, { within: 50_000 });
    await setLevel(browser, 'helloasso', 'pause');
    expect(await levelIn(await browser.visit(CLUB))).toBe('pause');
  });
});

const says = (page: Page, words: string) =>
  until(
    () => page.evaluate(() => document.body.innerText),
    (text) => text.includes(words),
  );

const disabledIn = (page: Page) =>
  page.$$eval('fieldset:disabled legend', (legends) => legends.map((legend) => legend.textContent));

async function levelIn(tab: Tab): Promise<string> {
  const alert = await drawnIn(tab);
  return (await alert.evaluate((root) => root.querySelector('dialog') !== null)) ? 'pause' : 'banner';
}

/** Has the browser find the documented files, with this change to what they hold. */
function givePolicy(change: (policy: Record<string, unknown>) => Record<string, unknown>): void {
  if (isChromium) {
    const id = idInChromium(realpathSync(builtFolder(name)));
    const file = read('chromium-linux.json');
    const policy = change(file['3rdparty'].extensions['EXTENSION-ID']);
    write('etc/policies/managed/vigilibre.json', { '3rdparty': { extensions: { [id]: policy } } });
  } else {
    const file = read('firefox-managed-storage.json');
    write(`.mozilla/managed-storage/${file.name}.json`, { ...file, data: change(file.data) });
    vi.stubEnv('HOME', folder);
  }
}

function read(file: string) {
  return JSON.parse(readFileSync(join(ROOT, 'docs/policies', file), 'utf8'));
}

function write(file: string, content: object): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), JSON.stringify(content));
}
