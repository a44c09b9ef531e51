import { describe, expect } from 'vitest';
import type { AlertInPage } from '../../src/tools/alert-in.ts';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import type { LocalWeb } from '../../src/tools/local-web.ts';
import {
  ADMIN,
  CLUB,
  drawnIn,
  focusedId,
  focusIn,
  goOnAtLevel,
  guideOpens,
  isGone,
  isSettled,
  NEXT_PATH,
  setLevel,
  storedIn,
} from './alerts.ts';
import { alertIn, test, until } from './extension.ts';
import { HELLOASSO, iconShows } from './icon.ts';

const PAUSE = 'Un instant\u00A0: HelloAsso est à\u00A0éviter.';
const CONTINUE = 'Continuer sur cette page';
const ALTERNATIVES = 'Voir les alternatives';

const FORM = `<!doctype html><html lang="fr"><title>Club</title><form onsubmit="document.title = 'sent'; return false">
  <input id="name" autofocus><textarea id="words"></textarea>
  <select id="fee"><option>15 €<option>25 €</select><input id="agreed" type="checkbox"><button id="send">Send</button>
</form>`;

describe('a pause', () => {
  test.for([
    ['a page', ''],
    ['a page that hides and turns everything', 'html, :not(html) { rotate: 9deg !important; opacity: 0.1 !important }'],
    ['a page that moves everything', '* { animation: away 1s infinite } @keyframes away { to { translate: 100% } }'],
  ])('covers the whole of %s, which no click reaches', async ([, css], { browser, web }) => {
    const { tab, pause } = await pauseOverForm(browser, web, css);
    expect(await pause.text()).toContain(PAUSE);
    const uncovered = await pause.evaluate((root) => {
      const { width, height } = visualViewport!;
      const points = [0, 0.25, 0.5, 0.75, 1].flatMap((x) =>
        [0, 0.25, 0.5, 0.75, 1].map((y) => [x * (width - 1), y * (height - 1)] as const),
      );
      return points.filter((point) => document.elementFromPoint(...point) !== root.host);
    });
    expect(uncovered).toEqual([]);

    const { x, y } = await tab.page.$eval('#send', (button) => button.getBoundingClientRect().toJSON() as DOMRect);
    // Where the page moved its button out of the window, any place is as good.
    await tab.page.mouse.click(within(x + 3, 1280), within(y + 3, 800));
    expect(await tab.page.title()).toBe('Club');
    expect(await pause.isDrawn()).toBe(true);
  });

  test('begins on “continue”, and keeps the keyboard until it is left', async ({ browser, web }) => {
    const { tab, pause } = await pauseOverForm(browser, web);
    expect(await focusIn(pause)).toBe(CONTINUE);
    await tab.page.evaluate(() =>
      addEventListener('focusin', ({ target }) => (document.title += (target as Element).id)),
    );
    await tab.page.keyboard.press('Tab');
    expect(await focusIn(pause)).toBe(ALTERNATIVES);
    await tab.page.keyboard.down('Shift');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.up('Shift');
    expect(await focusIn(pause)).toBe(CONTINUE);

    // As from any dialog of a page, one can go on to the browser's own buttons.
    for (let count = 0; count < 5; count++) await tab.page.keyboard.press('Tab');
    expect(await tab.page.title()).toBe('Club');
  });

  test.for([
    ['Escape', async ({ page }: Tab) => page.keyboard.press('Escape')],
    ['Enter', async ({ page }: Tab) => page.keyboard.press('Enter')],
    ['a click on “continue”', async (_tab: Tab, pause: AlertInPage) => pause.click(CONTINUE)],
  ] as const)('is left with %s, and the focus is back where it was', async ([, leave], { browser, web }) => {
    const { tab, pause } = await pauseOverForm(browser, web);
    await leave(tab, pause);
    await isGone(pause);
    expect(await focusedId(tab)).toBe('name');
    await tab.page.keyboard.type('Verger');
    expect(await tab.page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('Verger');
    await iconShows(tab, HELLOASSO);
  });

  test('loses nothing of a form that is half filled in', async ({ browser, web }) => {
    web.pages['www.helloasso.com/associations/club'] = FORM;
    const tab = await browser.visit(CLUB);
    await tab.page.type('#name', 'Amélie');
    await tab.page.type('#words', 'Bonjour');
    await tab.page.select('#fee', '25 €');
    await tab.page.click('#agreed');
    await tab.page.focus('#words');
    await goOnAtLevel(browser, tab, 'pause');
    const pause = await drawnIn(tab);

    await tab.page.keyboard.type('lost?');
    await tab.page.keyboard.press('Enter');
    await isGone(pause);
    expect(await valuesOfForm(tab)).toEqual(['Amélie', 'Bonjour', '25 €', true]);
    expect(await focusedId(tab)).toBe('words');
    await tab.page.keyboard.type(' à tous');
    expect(await valuesOfForm(tab)).toEqual(['Amélie', 'Bonjour à tous', '25 €', true]);
    expect(web.requests.filter(({ path }) => path === NEXT_PATH)).toEqual([]);
  });

  test('leads to the alternatives, in the guide; the page stays', async ({ browser, web }) => {
    const { tab, pause } = await pauseOverForm(browser, web);
    await pause.click(ALTERNATIVES);
    await guideOpens(browser);
    await isGone(pause);
    expect(await tab.page.evaluate(() => location.pathname)).toBe(NEXT_PATH);
    expect(await focusedId(tab)).toBe('name');
  });

  test('shows once a day for a service, and the popup says why', async ({ browser }) => {
    await setLevel(browser, 'helloasso', 'pause');
    await setLevel(browser, 'paypal', 'pause');
    const pause = await drawnIn(await browser.visit(CLUB));
    await pause.click(CONTINUE);
    await isGone(pause);

    const again = await browser.visit(ADMIN);
    await isSettled(browser, again);
    expect(await alertIn(again).isDrawn()).toBe(false);
    await iconShows(again, HELLOASSO);
    const popup = await browser.openPopup(again);
    await until(popup.text, (text) => text.includes('déjà vu aujourd’hui'));
    await popup.close();

    const other = await drawnIn(await browser.visit('https://www.paypal.com/donate/'));
    expect(await other.text()).toContain('PayPal');
  });

  test('changes nothing that lasts but the day it was shown', async ({ browser, web }) => {
    await setLevel(browser, 'helloasso', 'pause');
    const { settings } = await storedIn(browser);
    const { pause } = await pauseOverForm(browser, web);
    const shown = await storedIn(browser);
    expect(shown['settings']).toEqual(settings);
    await pause.click(CONTINUE);
    await isGone(pause);
    expect(await storedIn(browser)).toEqual(shown);
  });

  test('cannot be left by a click of the page’s making', async ({ browser, web }) => {
    const { tab, pause } = await pauseOverForm(browser, web);
    const press = (element: HTMLElement) => {
      element.click();
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    };
    await tab.page.evaluate(`(${press})(document.documentElement.lastElementChild)`);
    await pause.evaluate((root) => {
      for (const button of root.querySelectorAll('button')) button.click();
    });
    expect(await pause.isDrawn()).toBe(true);
  });
});

describe('no pause keeps people from', () => {
  test.for([
    ['signing in', 'helloasso', 'https://auth.helloasso.com/connexion'],
    ['paying', 'helloasso', 'https://checkout.helloasso.com/public/gateway/start/1'],
    ['joining a call', 'zoom', 'https://zoom.us/j/123456'],
  ] as const)('%s', async ([, service, address], { browser }) => {
    await setLevel(browser, service, 'pause');
    const tab = await browser.visit(address);
    await isSettled(browser, tab);
    expect(await alertIn(tab).isDrawn()).toBe(false);
    await until(tab.badge, (text) => text !== '');
  });
});

/** Over a form of which the first field has the focus. */
async function pauseOverForm(browser: ExtensionBrowser, web: LocalWeb, css = '') {
  web.pages['www.helloasso.com/associations/club'] = `${FORM}<style>${css}</style>`;
  await setLevel(browser, 'helloasso', 'badge');
  const tab = await browser.visit(CLUB);
  await until(async () => (await focusedId(tab)) === 'name');
  await goOnAtLevel(browser, tab, 'pause');
  return { tab, pause: await drawnIn(tab) };
}

function valuesOfForm({ page }: Tab): Promise<(string | boolean)[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLInputElement>('#name, #words, #fee')].map(({ value }) => value),
    document.querySelector<HTMLInputElement>('#agreed')!.checked,
  ]);
}

function within(place: number, length: number): number {
  return Math.min(Math.max(place, 5), length - 5);
}
