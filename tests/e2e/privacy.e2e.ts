import { describe, expect } from 'vitest';
import { addressesAsked, alertIn, forgive, test, until } from './extension.ts';
import { answers, watchExtensionCode } from './extension-code.ts';
import { installCopy } from './extension-copy.ts';
import { HELLOASSO, iconShows } from './icon.ts';
import { words } from './words.ts';

const ADMIN = 'https://admin.helloasso.com/club/accueil';
const NEUTRAL = 'https://www.example.org/';

const WIDGET = 'https://www.helloasso.com/associations/club/adhesions/1/widget';

test.override('pages', {
  'club.example.org/adherer': `<!doctype html><title>Club</title><iframe src="${WIDGET}"></iframe>`,
});

const OUR_PAGES = ['popup', 'guide', 'options', 'welcome'];

const isChromium = process.env['BROWSER'] === 'chromium';

describe('nothing is asked of the network', () => {
  // By no screen in no state: the gallery's test watches.
  test.for(OUR_PAGES)('even where a script of our page "%s" would try', async (name, { browser, web }) => {
    const page = await browser.openExtensionPage(`${name}.html`);
    await page.waitForSelector('h1');
    expect(await page.evaluate(askInEveryWay, 'https://from-ours.example')).toBe('refused');

    const ordinary = await browser.visit(NEUTRAL);
    expect(await ordinary.page.evaluate(askInEveryWay, 'https://from-another.example')).toBe('answered');
    const ways = ['beacon', 'fetch', 'frame', 'image'].map((way) => `https://from-another.example/${way}`);
    await until(
      () => addressesAsked(web).toSorted(),
      (asked) => ways.every((address) => asked.includes(address)),
    );
    expect(addressesAsked(web).toSorted()).toEqual([...ways, NEUTRAL]);
    await forgive(browser, page);
  });

  test('even where the background would try', async ({ browser, web }) => {
    const copy = await installCopy(browser, { addedToBackground: report('https://from-ours.example/') });
    await until(copy.title, (title) => title === 'refused');
    expect(addressesAsked(web)).toEqual([]);
  });

  test('which shows when the policy of the package allows it', async ({ browser, web }) => {
    const copy = await installCopy(browser, {
      policy: "default-src 'self'; connect-src *",
      addedToBackground: report('https://from-ours.example/'),
    });
    await until(copy.title, (title) => title === 'answered');
    expect(addressesAsked(web)).toEqual(['https://from-ours.example/']);
  });
});

describe('text is never HTML', () => {
  test.for(OUR_PAGES)('in our page "%s": the browser refuses to make any', async (name, { browser }) => {
    const page = await browser.openExtensionPage(`${name}.html`);
    const tried = await page.evaluate(() => {
      const element = document.createElement('div');
      const frame = document.createElement('iframe');
      const tryTo = (act: () => void) => {
        try {
          act();
          return 'made';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        tryTo(() => (element.innerHTML = '<b>bold</b>')),
        tryTo(() => (frame.srcdoc = '<b>bold</b>')),
        tryTo(() => document.body.insertAdjacentHTML('beforeend', '<b>bold</b>')),
        tryTo(() => document.createRange().createContextualFragment('<b>bold</b>')),
        tryTo(() => new DOMParser().parseFromString('<b>bold</b>', 'text/html')),
      ];
    });
    expect(tried).toEqual(Array(5).fill('TypeError'));
    await forgive(browser, page);
  });
});

describe('on a page of nobody', () => {
  test('no script of ours runs', async ({ browser }) => {
    const tab = await browser.visit('https://club.example.net/');
    const started = isChromium ? await watchExtensionCode(browser, tab) : [];
    await tab.page.goto(NEUTRAL);
    expect(await answers(browser, tab)).toBe(false);
    expect(started).toEqual([]);

    await tab.page.goto(ADMIN);
    await iconShows(tab, HELLOASSO);
    expect(await answers(browser, tab)).toBe(true);
    if (isChromium) expect(started).toContain(`${browser.origin}/page.js`);
  });

  test('the background sleeps, whatever is done with tabs', async ({ browser }) => {
    await browser.stopBackground();
    // What the first round would have woken is awake before the end of the second.
    for (const _round of [1, 2]) {
      const tab = await browser.visit(NEUTRAL);
      const other = await browser.visit('https://club.example.net/');
      await tab.page.bringToFront();
      await tab.page.evaluate(() => history.pushState({}, '', '/elsewhere'));
      await tab.page.reload();
      await other.close();
      await tab.close();
    }
    expect(await browser.isBackgroundRunning()).toBe(false);

    await iconShows(await browser.visit(ADMIN), HELLOASSO);
    expect(await browser.isBackgroundRunning()).toBe(true);
  });
});

describe('what is stored', () => {
  test('holds services, and no address that was visited', async ({ browser }) => {
    const page = await browser.visit('https://admin.helloasso.com/zinnia/accueil?name=zinnia#zinnia');
    await alertIn(page).click(words('alertNotToday'));
    await browser.visit('https://zinnia.assoconnect.com/collect/zinnia');
    await browser.visit('https://club.example.org/adherer?zinnia');
    const popup = await browser.clickToolbarIcon(await browser.visit('https://framadate.org/zinnia'));
    await until(popup.text, (text) => text.includes('Framadate'));

    const stored = await until(
      () =>
        browser.inExtension(async (api) =>
          JSON.stringify([await api.storage.local.get(), await api.storage.session.get()]),
        ),
      (text) => ['helloasso', 'assoconnect', 'snoozes', 'shown-alerts', 'tab:'].every((word) => text.includes(word)),
    );
    expect(stored).not.toMatch(/zinnia|:\/\/|\.(com|org)\b/);
  });

  test('is nowhere else', async ({ browser }) => {
    await iconShows(await browser.visit(ADMIN), HELLOASSO);
    const options = await browser.openExtensionPage('options.html');
    const elsewhere = await options.evaluate(async () => ({
      cookie: document.cookie,
      inLocalStorage: localStorage.length,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }));
    expect(elsewhere).toEqual({ cookie: '', inLocalStorage: 0, databases: [], caches: [] });
  });
});

/** Every way a page has to reach an address; tells what became of the one that can. */
async function askInEveryWay(origin: string): Promise<string> {
  new Image().src = `${origin}/image`;
  document.body.append(Object.assign(document.createElement('iframe'), { src: `${origin}/frame` }));
  navigator.sendBeacon(`${origin}/beacon`);
  return fetch(`${origin}/fetch`, { mode: 'no-cors' }).then(
    () => 'answered',
    () => 'refused',
  );
}

/** A script that asks for an address, and shows as the icon's title what became of it. */
function report(address: string): string {
  return `
    fetch('${address}', { mode: 'no-cors' })
      .then(() => 'answered', () => 'refused')
      .then((title) => (globalThis.browser ?? globalThis.chrome).action.setTitle({ title }));`;
}
