import { describe, expect } from 'vitest';
import type { AlertInPage } from '../../src/tools/alert-in.ts';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import {
  ADMIN,
  CLUB,
  drawnIn,
  focusedId,
  focusIn,
  goOnAtLevel,
  goWithin,
  guideOpens,
  HOST,
  isGone,
  isSnoozed,
  isSettled,
  NEUTRAL,
  setLevel,
  storedIn,
} from './alerts.ts';
import { alertIn, test, until } from './extension.ts';
import { HELLOASSO, iconShows } from './icon.ts';

const BANNER = 'HelloAsso\u00A0: à\u00A0éviter.';
const SNOOZED = 'Plus rien sur HelloAsso dans les pages aujourd’hui.';

const html = (content: string) =>
  `<!doctype html><html lang="fr"><head><title>Club</title></head><body>${content}</body></html>`;
const FORM = html('<input id="first"><input id="last">');

describe('a banner', () => {
  test('shows once a day: loaded again, the page has its badge alone, and the popup says why', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    await drawnIn(tab);
    await tab.page.reload();
    await isSettled(browser, tab);
    expect(await alertIn(tab).isDrawn()).toBe(false);
    await iconShows(tab, HELLOASSO);
    const popup = await browser.openPopup(tab);
    await until(popup.text, (text) => text.includes('Rien dans la page\u00A0: déjà vu aujourd’hui.'));
  });

  test('shows once where ten tabs were opened behind the others, in the first that is looked at', async ({
    browser,
  }) => {
    const tabs = await Promise.all(Array.from({ length: 10 }, () => browser.visit()));
    await browser.visit(NEUTRAL);
    await Promise.all(tabs.map(({ page }, index) => page.goto(`${ADMIN}/${index}`)));
    for (const tab of tabs) await iconShows(tab, HELLOASSO);

    const drawn: boolean[] = [];
    for (const tab of tabs) {
      await tab.page.bringToFront();
      await until(() => tab.page.evaluate(() => !document.hidden));
      await isSettled(browser, tab);
      drawn.push(await alertIn(tab).isDrawn());
    }
    expect(drawn).toEqual(tabs.map((_, index) => index === 0));
  });

  test('stays while the page goes from path to path within the service, and goes when it leaves', async ({
    browser,
  }) => {
    const tab = await browser.visit('https://www.facebook.com/events/1');
    const banner = await drawnIn(tab);
    const host = await tab.page.$(HOST);
    await goWithin(tab, '/events/2');
    await isSettled(browser, tab);
    expect(await host?.evaluate((element) => element.isConnected)).toBe(true);

    await goWithin(tab, '/groups/1');
    await isGone(banner);
  });

  test('stays away once the page removed it; the badge stays', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    await tab.page.$eval(HOST, (host) => host.remove());
    await goWithin(tab, '/club/members');
    await isSettled(browser, tab);
    expect(await banner.isDrawn()).toBe(false);
    await iconShows(tab, HELLOASSO);
  });

  test('closes', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    await banner.click('Fermer');
    await isGone(banner);
    await iconShows(tab, HELLOASSO);
  });

  test('put off, offers the way back even when the popup opens, which says both', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    await banner.click('Pas aujourd’hui');
    await until(() => isSnoozed(browser));
    const popup = await browser.openPopup(tab);
    await until(popup.text, (text) => /Un bandeau s’est affiché dans cette page\. HelloAsso en sourdine\./.test(text));
    await isSettled(browser, tab);
    await popup.close();
    expect(await banner.text()).toContain(SNOOZED);
  });

  test('put off, still says whose it is, and has no stripe that warns', async ({ browser }) => {
    const banner = await drawnIn(await browser.visit(ADMIN));
    const seen = () =>
      banner.evaluate((root) => {
        const section = root.querySelector('section')!;
        const { borderInlineStart: start, borderInlineEnd: end } = getComputedStyle(section);
        return { isNamed: section.innerText.startsWith('Vigilibre'), isStriped: start !== end };
      });
    expect(await seen()).toEqual({ isNamed: true, isStriped: true });
    await banner.click('Pas aujourd’hui');
    await until(banner.text, (text) => text?.includes(SNOOZED) ?? false);
    expect(await seen()).toEqual({ isNamed: true, isStriped: false });
  });

  test('leads to the alternatives, in the guide', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    await banner.click('Voir les alternatives');
    await guideOpens(browser);
    await isGone(banner);
    expect(tab.page.url()).toBe(ADMIN);
  });

  test('stands at the top of the window, or at the bottom where the options say so', async ({ browser }) => {
    const top = await placeOf(await drawnIn(await browser.visit(ADMIN)));
    expect(top).toEqual({ above: 8, below: expect.toSatisfy((below) => below > 500) });

    const options = await browser.openExtensionPage('options.html');
    const bottom = await options.waitForSelector('::-p-xpath(//label[normalize-space() = "en bas"])');
    await bottom?.click();
    await until(async () => (await storedIn(browser))['settings'] !== undefined);
    await setLevel(browser, 'helloasso', 'banner');
    expect(await placeOf(await drawnIn(await browser.visit(ADMIN)))).toEqual({ above: top!.below, below: 8 });
  });
});

describe('by keyboard, a banner', () => {
  test('takes no focus when it appears', async ({ browser, web }) => {
    web.pages['www.helloasso.com/associations/club'] = FORM;
    const tab = await browser.visit(CLUB);
    await tab.page.focus('#first');
    await tab.page.evaluate(() => addEventListener('focusin', ({ target }) => (document.title = String(target))));
    await goOnAtLevel(browser, tab, 'banner');
    const banner = await drawnIn(tab);
    expect(await focusedId(tab)).toBe('first');
    expect(await focusIn(banner)).toBeNull();
    expect(await tab.page.title()).toBe('Club');
    await tab.page.keyboard.type('Verger');
    expect(await tab.page.$eval('#first', (field) => (field as HTMLInputElement).value)).toBe('Verger');
  });

  test('is not copied with the page that it covers', async ({ browser, web }) => {
    web.pages['admin.helloasso.com'] = html('<p>Compte rendu</p><div id="paste" contenteditable></div><p>Fin</p>');
    const tab = await browser.visit(ADMIN);
    await drawnIn(tab);
    await pressWithControl(tab, 'a');
    await pressWithControl(tab, 'c');
    await tab.page.focus('#paste');
    await pressWithControl(tab, 'v');
    const pasted = await until(
      () => tab.page.$eval('#paste', (field) => field.innerHTML),
      (markup) => markup.includes('Compte rendu'),
    );
    expect(pasted).not.toContain('HelloAsso');
  });

  test('comes after the page, and Escape closes it from inside only, giving the focus back', async ({
    browser,
    web,
  }) => {
    web.pages['admin.helloasso.com'] = FORM;
    const { tab, banner } = await bannerBehindLastField(browser);
    await tab.page.keyboard.press('Escape');
    expect(await banner.isDrawn()).toBe(true);

    const reached = [];
    for (let count = 0; count < 3; count++) {
      await tab.page.keyboard.press('Tab');
      reached.push(await focusIn(banner));
    }
    expect(reached).toEqual(['Voir les alternatives', 'Pas aujourd’hui', 'Fermer']);

    await tab.page.keyboard.press('Escape');
    await isGone(banner);
    expect(await focusedId(tab)).toBe('last');
  });

  test('gives the focus back when it is closed with its button', async ({ browser, web }) => {
    web.pages['admin.helloasso.com'] = FORM;
    const { tab, banner } = await bannerBehindLastField(browser);
    await reach(tab, banner, 'Fermer');
    await tab.page.keyboard.press('Enter');
    await isGone(banner);
    expect(await focusedId(tab)).toBe('last');
  });

  test('is put off until tomorrow, and the focus is on the way back', async ({ browser, web }) => {
    web.pages['admin.helloasso.com'] = FORM;
    const { tab, banner } = await bannerBehindLastField(browser);
    await reach(tab, banner, 'Pas aujourd’hui');
    await tab.page.keyboard.press('Enter');
    await until(banner.text, (text) => text?.includes(SNOOZED) ?? false);
    expect(await focusIn(banner)).toBe('Annuler');
    await until(() => isSnoozed(browser));

    await tab.page.keyboard.press('Enter');
    await until(banner.text, (text) => text?.includes(BANNER) ?? false);
    expect(await focusIn(banner)).toBe('Voir les alternatives');
    await until(
      () => isSnoozed(browser),
      (snoozed) => !snoozed,
    );

    await tab.page.keyboard.press('Escape');
    await isGone(banner);
    expect(await focusedId(tab)).toBe('last');
  });
});

describe('the page', () => {
  test('finds one more element, and no other trace', async ({ browser, web }) => {
    const body = html('<script>var heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>');
    web.pages['admin.helloasso.com'] = body;
    web.pages['www.example.org'] = body;
    const plain = await browser.visit(NEUTRAL);
    const watched = await browser.visit(ADMIN);
    const banner = await drawnIn(watched);
    const { elements, ...others } = await watched.page.evaluate(tracesInPage);
    const expected = await plain.page.evaluate(tracesInPage);
    expect(elements).toBe(expected.elements + 1);
    expect(others).toEqual({ ...expected, elements: undefined });

    await banner.click('Fermer');
    await isGone(banner);
    expect(await watched.page.evaluate(tracesInPage)).toEqual(expected);
  });

  test('finds another name each time, and a closed root', async ({ browser }) => {
    const names: string[] = [];
    for (const address of [ADMIN, 'https://www.facebook.com/events/1']) {
      const { page, close } = await browser.visit(address);
      const host = await page.waitForSelector(HOST);
      names.push(await host!.evaluate(({ localName }) => localName));
      expect(await host!.evaluate(({ shadowRoot }) => shadowRoot)).toBeNull();
      await close();
    }
    expect(names[0]).not.toBe(names[1]);
  });

  test('cannot press its buttons', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    const before = await storedIn(browser);
    const count = await countTabs(browser);
    const centres = await banner.evaluate((root) =>
      [...root.querySelectorAll('button')].map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return [x + width / 2, y + height / 2] as const;
      }),
    );
    await tab.page.evaluate((points) => {
      for (const [x, y] of points) {
        const found = document.elementFromPoint(x, y) as HTMLElement;
        found.click();
        const travels = { bubbles: true, composed: true };
        for (const type of ['pointerdown', 'pointerup', 'click'])
          found.dispatchEvent(new PointerEvent(type, { ...travels, clientX: x, clientY: y }));
        found.dispatchEvent(new KeyboardEvent('keydown', { ...travels, key: 'Escape' }));
      }
    }, centres!);
    // Even if it came inside.
    await banner.evaluate((root) => {
      for (const button of root.querySelectorAll('button')) {
        button.click();
        button.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Escape' }));
      }
    });
    await isSettled(browser, tab);
    expect(await banner.text()).toContain(BANNER);
    expect(await storedIn(browser)).toEqual(before);
    expect(await countTabs(browser)).toBe(count);
  });

  test('sees of a click in it that there was one, not on what', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    await tab.page.evaluate(() =>
      addEventListener(
        'click',
        (event) => (document.title = `${event.composedPath().length} ${event.composedPath()[0] === event.target}`),
        true,
      ),
    );
    await banner.click('Pas aujourd’hui');
    await until(banner.text, (text) => text?.includes(SNOOZED) ?? false);
    await until(() => isSnoozed(browser));
    // The host, the root element, the document and the window.
    expect(await tab.page.title()).toBe('4 true');
  });

  test.for([
    ['Fermer', []],
    ['Voir les alternatives', []],
    ['Pas aujourd’hui', ['snoozes']],
  ] as const)('can have nothing more changed by a click on “%s”', async ([button, changes], { browser }) => {
    const first = await storedIn(browser);
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    const shown = await storedIn(browser);
    expect(changed(first, shown)).toEqual(['shown-alerts']);

    await banner.click(button);
    await until(banner.text, (text) => !text?.includes(BANNER));
    await isSettled(browser, tab);
    await until(
      async () => changed(shown, await storedIn(browser)),
      (keys) => keys.length >= changes.length,
    );
    expect(changed(shown, await storedIn(browser))).toEqual(changes);
  });
});

describe('a banner shows', () => {
  test('not on paper', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    await drawnIn(tab);
    const displayed = () => tab.page.$eval(HOST, (host) => getComputedStyle(host).display);
    expect(await displayed()).toBe('block');
    await browser.showAsPrinted(tab.page);
    expect(await displayed()).toBe('none');
  });

  test.for([
    ['a part of the page', '#stage'],
    ['the whole page', ':root'],
  ] as const)('not over %s in full screen', async ([, selector], { browser, web }) => {
    web.pages['admin.helloasso.com'] = STAGE;
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    expect(await isSeen(banner)).toBe(true);
    await enterFullScreen(tab, selector);
    await until(
      () => isSeen(banner),
      (seen) => !seen,
    );
    await tab.page.evaluate(() => document.exitFullscreen());
    await until(() => isSeen(banner));
  });

  test('only once a page left full screen', async ({ browser, web }) => {
    web.pages['www.helloasso.com/associations/club'] = STAGE;
    const tab = await browser.visit(CLUB);
    await enterFullScreen(tab, '#stage');
    await goOnAtLevel(browser, tab, 'banner');
    expect(await alertIn(tab).isDrawn()).toBe(false);
    await tab.page.evaluate(() => document.exitFullscreen());
    await drawnIn(tab);
  });
});

const STAGE = html(`
  <div id="stage" style="margin-top: 300px; background: white">Bienvenue</div>
  <button onclick="document.querySelector(document.title).requestFullscreen()">Full screen</button>`);

/** Only a true click may ask for it. */
async function enterFullScreen({ page }: Tab, selector: string): Promise<void> {
  await page.evaluate((wanted) => (document.title = wanted), selector);
  await page.click('button');
  await until(() => page.evaluate((wanted) => document.fullscreenElement?.matches(wanted) ?? false, selector));
}

/** A person who looks at its place sees it there, and not something else. */
async function isSeen(banner: AlertInPage): Promise<boolean> {
  const seen = await banner.evaluate((root) => {
    const { x, y, width, height } = root.querySelector('section')!.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === root.host;
  });
  return seen ?? false;
}

function placeOf(banner: AlertInPage) {
  return banner.evaluate((root) => {
    const { top, bottom } = root.querySelector('section')!.getBoundingClientRect();
    return { above: Math.round(top), below: Math.round(innerHeight - bottom) };
  });
}

async function bannerBehindLastField(browser: ExtensionBrowser): Promise<{ tab: Tab; banner: AlertInPage }> {
  const tab = await browser.visit(ADMIN);
  const banner = await drawnIn(tab);
  await tab.page.focus('#last');
  return { tab, banner };
}

/** With the Tab key. */
async function reach({ page }: Tab, banner: AlertInPage, button: string): Promise<void> {
  await until(async () => {
    await page.keyboard.press('Tab');
    return (await focusIn(banner)) === button;
  });
}

/** All that a page can compare with the same page elsewhere. */
function tracesInPage() {
  const { heard } = globalThis as unknown as { heard: unknown[] };
  return {
    elements: document.documentElement.querySelectorAll('*').length,
    attributes: [document.documentElement, document.head, document.body].map(({ attributes }) => attributes.length),
    keys: Reflect.ownKeys(window).map(String).sort(),
    keysOfDocument: Reflect.ownKeys(document).map(String),
    styleSheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    animations: document.getAnimations().length,
    messages: heard,
    performance: performance
      .getEntries()
      .filter(({ entryType, name }) => /mark|measure|resource/.test(entryType) || name.includes('extension'))
      .map(({ name }) => name)
      .filter((name) => !name.endsWith('/favicon.ico')),
    stored: [localStorage.length, sessionStorage.length, document.cookie],
  };
}

const countTabs = (browser: ExtensionBrowser) => browser.inExtension(async (api) => (await api.tabs.query({})).length);

function changed(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

async function pressWithControl({ page }: Tab, key: 'a' | 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
