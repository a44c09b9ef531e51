import { describe, expect } from 'vitest';
import { test, until } from './extension.ts';
import { answers, watchExtensionCode } from './extension-code.ts';
import { HELLOASSO, iconShows, iconStaysQuiet, QUIET, visitsAreHandled } from './icon.ts';

const FACEBOOK = { badge: 'i', title: 'Vigilibre\u00A0: Facebook, remplaçable.' };
const FACEBOOK_EVENTS = { badge: '!', title: 'Vigilibre\u00A0: Événements Facebook, à\u00A0éviter.' };
const CONTAINS_HELLOASSO = { badge: 'i', title: 'Vigilibre\u00A0: cette page contient HelloAsso.' };
const CLUB = 'https://www.helloasso.com/associations/club';
const WIDGET = `${CLUB}/adhesions/1/widget`;
const NEUTRAL = 'https://www.example.org/';

const isChromium = process.env['BROWSER'] === 'chromium';

const frame = (src: string) => `<iframe src="${src}"></iframe>`;

describe('a page of a service carries a badge, and a title that says it in words', () => {
  test.for([
    ['under www', CLUB],
    ['on the bare domain', 'https://helloasso.com/'],
    ['on a subdomain', 'https://admin.helloasso.com/club/accueil'],
    ['over plain HTTP', 'http://www.helloasso.com/associations/club'],
  ])('%s', async ([, address], { browser }) => {
    const tab = await browser.visit(address);
    await iconShows(tab, HELLOASSO);
  });
});

describe('a page of nobody carries nothing', () => {
  test.for([
    ['on a host that begins like a service’s', 'https://helloasso.com.example.org/'],
    ['on a host that ends like a service’s', 'https://nothelloasso.com/'],
    ['in a service’s pages for developers', 'https://developer.paypal.com/'],
    ['in a service’s help', 'https://centredaide.helloasso.com/'],
    ['that names a service in its address', `https://www.example.org/?from=${CLUB}`],
  ])('%s', async ([, address], { browser }) => {
    const tab = await browser.visit(address);
    await iconStaysQuiet(tab, browser);
  });
});

describe('a page that embeds a service', () => {
  test('carries a softer badge, while no code of ours runs in the page itself', async ({ browser, web }) => {
    web.pages['club.example.org'] = frame(WIDGET);
    const tab = await browser.visit('https://club.example.org/adherer');
    await iconShows(tab, CONTAINS_HELLOASSO);
    expect(await answers(browser, tab)).toBe(true);
    expect(await answers(browser, tab, 0)).toBe(false);

    await tab.page.goto(CLUB);
    await iconShows(tab, HELLOASSO);
    expect(await answers(browser, tab, 0)).toBe(true);
  });

  test.runIf(isChromium)('starts neither script nor world of ours in the page itself', async ({ browser, web }) => {
    web.pages['club.example.org'] = frame(WIDGET);
    const tab = await browser.visit(NEUTRAL);
    const started = await watchExtensionCode(browser, tab);
    await tab.page.goto('https://club.example.org/adherer');
    await iconShows(tab, CONTAINS_HELLOASSO);
    expect(started).toEqual([]);

    await tab.page.goto(CLUB);
    await iconShows(tab, HELLOASSO);
    expect(started).toContain(`${browser.origin}/page.js`);
  });

  test('names each service once, however many frames it has', async ({ browser, web }) => {
    web.pages['club.example.org'] = frame(WIDGET).repeat(10) + frame('https://www.paypal.com/donate/');
    const tab = await browser.visit('https://club.example.org/adherer');
    await until(
      () => framesKnownIn(tab.id),
      (count) => count === 11,
    );
    await iconShows(tab, { badge: 'i', title: 'Vigilibre\u00A0: cette page contient HelloAsso et PayPal.' });

    function framesKnownIn(tabId: number) {
      return browser.inExtension(async (api, key) => {
        const { [key]: tab } = await api.storage.session.get(key);
        return Object.keys((tab as { value: { documents: object } }).value.documents).length;
      }, `tab:${tabId}`);
    }
  });

  test('names what it embeds beside what it is', async ({ browser, web }) => {
    web.pages['www.helloasso.com/associations/choir'] = frame('https://www.paypal.com/donate/');
    const tab = await browser.visit('https://www.helloasso.com/associations/choir');
    await iconShows(tab, { badge: '!', title: `${HELLOASSO.title} Cette page contient aussi PayPal.` });
  });
});

describe('the badge follows the tab', () => {
  test('along the addresses that a page goes through without loading', async ({ browser }) => {
    const tab = await browser.visit('https://www.facebook.com/events/1');
    const goTo = (path: string) => tab.page.evaluate((next) => history.pushState({}, '', next), path);
    await iconShows(tab, FACEBOOK_EVENTS);

    await goTo('/groups/1');
    await iconShows(tab, FACEBOOK);

    await goTo('/help/1');
    await iconShows(tab, QUIET);

    await goTo('/events/2');
    await iconShows(tab, FACEBOOK_EVENTS);
  });

  test('to a page of nobody', async ({ browser }) => {
    const tab = await browser.visit(CLUB);
    await iconShows(tab, HELLOASSO);
    await tab.page.goto(NEUTRAL);
    await iconStaysQuiet(tab, browser);
  });

  test('to another service', async ({ browser }) => {
    const tab = await browser.visit(CLUB);
    await iconShows(tab, HELLOASSO);
    await tab.page.goto('https://www.facebook.com/club');
    await iconShows(tab, FACEBOOK);
  });

  test('back to a page that the browser had kept whole', async ({ browser }) => {
    const tab = await browser.visit(CLUB);
    await iconShows(tab, HELLOASSO);
    await tab.page.evaluate(() => document.body.append('kept'));
    await tab.page.goto(NEUTRAL);
    await iconShows(tab, QUIET);

    await tab.page.evaluate(() => history.back());
    await iconShows(tab, HELLOASSO);
    expect(await tab.page.evaluate(() => document.body.innerText)).toContain('kept');
  });

  test.runIf(isChromium)('to a page loaded in advance, once it is shown', async ({ browser, web }) => {
    const inAdvance =
      '<script type="speculationrules">{"prerender":[{"urls":["/events/1"],"eagerness":"immediate"}]}</script>';
    web.pages['www.facebook.com/groups/1'] = `${inAdvance}<a href="/events/1">Event</a>`;
    web.pages['www.facebook.com/events/1'] = '<script>fetch("/runs")</script>';
    const tab = await browser.visit('https://www.facebook.com/groups/1');
    await until(() => web.requests.some(({ path }) => path === '/runs'));
    await visitsAreHandled(browser);
    await iconShows(tab, FACEBOOK);

    await tab.page.bringToFront();
    await tab.page.click('a');
    await iconShows(tab, FACEBOOK_EVENTS);
    const [navigation] = await tab.page.evaluate(() =>
      performance.getEntriesByType('navigation').map((entry) => entry.toJSON()),
    );
    expect(navigation.activationStart).toBeGreaterThan(0);
  });
});
