import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Profile } from '../../src/core/settings.ts';
import type { ExtensionBrowser } from '../../src/tools/launch.ts';
import { ADMIN, CLUB, drawnIn, storedIn } from './alerts.ts';
import { test, until } from './extension.ts';
import { installCopy } from './extension-copy.ts';
import { visitsAreHandled } from './icon.ts';

describe('the welcome page', () => {
  test('opens when the extension is installed, once', async ({ browser }) => {
    await installCopy(browser);
    await visitsAreHandled(browser);
    expect(await welcomePages(browser)).toHaveLength(1);
  });

  test('does not open again when the browser starts anew', async ({ browser }) => {
    await browser.restart();
    await visitsAreHandled(browser);
    expect(await welcomePages(browser)).toEqual([]);
  });

  test('can be left without an answer: nothing is chosen, and the defaults hold', async ({ browser }) => {
    const before = await storedIn(browser);
    const welcome = await openWithChoices(browser, 'welcome.html');
    await welcome.close();
    expect(await storedIn(browser)).toEqual(before);
    const banner = await drawnIn(await browser.visit(ADMIN));
    expect(await banner.text()).toContain('HelloAsso\u00A0: à\u00A0éviter.');
  });

  test('leads to the guide', async ({ browser }) => {
    const welcome = await openWithChoices(browser, 'welcome.html');
    const href = await welcome.$eval('::-p-text(Parcourir le guide)', (link) => (link as HTMLAnchorElement).href);
    expect(href).toBe(`${browser.origin}/guide.html`);
  });

  test('keeps the level chosen there: the next visit obeys, and the options show it', async ({ browser }) => {
    const welcome = await openWithChoices(browser, 'welcome.html');
    await choose(welcome, 'Ferme');
    await until(async () => (await storedIn(browser))['settings'] !== undefined);
    await welcome.close();

    const pause = await drawnIn(await browser.visit(CLUB));
    expect(await pause.text()).toContain('Un instant\u00A0: HelloAsso est à\u00A0éviter.');
    const options = await openWithChoices(browser, 'options.html');
    expect(await chosenIn(options)).toContain('Niveau d’alerte, services «\u202Fà\u00A0éviter\u202F»\u00A0: Pause');
  });

  test('keeps what it is told of the association, and the options show it', async ({ browser }) => {
    const welcome = await openWithChoices(browser, 'welcome.html');
    await choose(welcome, 'petite');
    await choose(welcome, 'non');
    const told = ['Taille\u00A0: petite', 'Quelqu’un peut-il installer et entretenir un serveur\u202F?\u00A0: non'];
    await until(async () => {
      const { settings } = (await storedIn(browser)) as { settings?: { value: { profile: Profile } } };
      return settings?.value.profile.size === 'small' && settings.value.profile.administrator === false;
    });
    await welcome.close();

    const options = await openWithChoices(browser, 'options.html');
    expect(await chosenIn(options)).toEqual(expect.arrayContaining(told));
  });
});

/** Of any extension. The driver may still list pages that are closed. */
async function welcomePages(browser: ExtensionBrowser): Promise<string[]> {
  const addresses = await Promise.all(
    (await browser.pages()).map((page) => page.evaluate(() => location.href).catch(() => '')),
  );
  return addresses.filter((address) => address.endsWith('/welcome.html'));
}

async function openWithChoices(browser: ExtensionBrowser, path: string): Promise<Page> {
  const page = await browser.openExtensionPage(path);
  await until(async () => (await chosenIn(page)).length > 0);
  return page;
}

/** With the mouse. */
async function choose(page: Page, name: string): Promise<void> {
  const label = await page.waitForSelector(`::-p-xpath(//label[starts-with(normalize-space(), "${name}")])`);
  await label?.click();
}

/** 'Taille : petite' */
function chosenIn(page: Page): Promise<string[]> {
  return page.$$eval('input:checked', (inputs) =>
    inputs.map((input) => {
      const legend = input.closest('fieldset')?.querySelector('legend')?.textContent;
      const name = input.closest('label')?.querySelector('span')?.firstChild?.textContent;
      return `${legend}\u00A0: ${name}`;
    }),
  );
}
