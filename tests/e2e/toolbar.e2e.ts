import { describe, expect } from 'vitest';
import { addressesAsked, alertIn, test, until } from './extension.ts';

const PUBLIC_PAGE = 'https://www.helloasso.com/associations/les-amis-du-verger';
const CONSOLE = 'https://admin.helloasso.com/les-amis-du-verger/accueil';
const NEUTRAL = 'https://les-amis-du-verger.example/';

describe('the icon', () => {
  test('warns on a service to avoid, and says so in words', async ({ browser }) => {
    const tab = await browser.visit(PUBLIC_PAGE);
    await until(tab.badge, (text) => text === '!');
    expect(await tab.title()).toBe('Vigilibre : HelloAsso, à éviter.');
  });

  test('tells a service that is only embedded', async ({ browser, web }) => {
    web.pages['les-amis-du-verger.example/adherer'] = `<iframe src="${PUBLIC_PAGE}/adhesions/2027/widget"></iframe>`;
    const tab = await browser.visit(`${NEUTRAL}adherer`);
    await until(tab.badge, (text) => text === 'i');
    expect(await tab.title()).toBe('Vigilibre : cette page contient HelloAsso.');
  });

  test('is silent again on the next page, and warns again on the way back', async ({ browser }) => {
    const tab = await browser.visit(PUBLIC_PAGE);
    await until(tab.badge, (text) => text === '!');
    await tab.page.goto(NEUTRAL);
    await until(tab.badge, (text) => text === '');
    await tab.page.evaluate(() => history.back());
    await until(tab.badge, (text) => text === '!');
  });

  test.for([
    ['on any other site', NEUTRAL],
    ['where the name is only a part of another', 'https://helloasso.com.example/'],
    ['where the name is the end of another', 'https://nothelloasso.com/'],
  ])('is silent %s', async ([, address], { browser }) => {
    const watched = await browser.visit(PUBLIC_PAGE);
    const tab = await browser.visit(address!);
    // By then the extension has had the time to speak of both.
    await until(watched.badge, (text) => text === '!');
    expect(await tab.badge()).toBe('');
  });

  test('still warns once the background was stopped', async ({ browser }) => {
    const before = await browser.visit(PUBLIC_PAGE);
    await until(before.badge, (text) => text === '!');
    await browser.stopBackground();
    expect(await before.badge()).toBe('!');
    const after = await browser.visit(PUBLIC_PAGE);
    await until(after.badge, (text) => text === '!');
  });
});

describe('the popup', () => {
  test('speaks of the service of the page', async ({ browser }) => {
    const popup = await browser.clickToolbarIcon(await browser.visit(CONSOLE));
    await until(popup.text, (text) => text.includes('HelloAsso'));
  });

  test('recognises a libre service, which a click on the icon lets it see', async ({ browser }) => {
    const popup = await browser.clickToolbarIcon(await browser.visit('https://framadate.org/'));
    await until(popup.text, (text) => text.includes('Framadate'));
  });
});

describe('the banner', () => {
  test('is drawn for those who run the service, and closes', async ({ browser }) => {
    const alert = alertIn(await browser.visit(CONSOLE));
    await until(alert.text, (text) => text?.includes('HelloAsso') ?? false);
    await alert.click('Fermer');
    await until(alert.isDrawn, (drawn) => !drawn);
  });

  test('is not drawn for visitors', async ({ browser }) => {
    const tab = await browser.visit(PUBLIC_PAGE);
    await until(tab.badge, (text) => text === '!');
    expect(await alertIn(tab).isDrawn()).toBe(false);
  });
});

test('nothing but the visited pages is asked of the network', async ({ browser, web }) => {
  await browser.visit(CONSOLE);
  const guide = await browser.openExtensionPage('guide.html');
  await until(() => guide.evaluate(() => document.querySelector('h1')?.textContent));
  expect(addressesAsked(web)).toEqual([CONSOLE]);
});
