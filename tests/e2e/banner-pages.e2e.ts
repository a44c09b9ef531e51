/** In pages of every shape, a banner is either right or absent. */
import type { Viewport } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Tab } from '../../src/tools/launch.ts';
import type { Answer } from '../../src/tools/local-web.ts';
import { ADMIN, CLUB, goOnAtLevel, isSettled, NEUTRAL } from './alerts.ts';
import { test, until } from './extension.ts';
import { HELLOASSO, iconShows } from './icon.ts';

const html = (content: string, head = '') =>
  `<!doctype html><html lang="fr"><head>${head}<title>Club</title></head><body>${content}</body></html>`;
const plain: Answer = { body: html('<p>Bienvenue</p>') };
const styled = (css: string): Answer => ({ body: html('<p>Bienvenue</p>', `<style>${css}</style>`) });
const withPolicy = (policy: string): Answer => ({ ...plain, headers: { 'content-security-policy': policy } });
const ofType = (type: string, body: string): Answer => ({ body, headers: { 'content-type': type } });

/** A banner that is whole, reacts to the mouse, and looks as we made it. */
const RIGHT: ReturnType<typeof look> = {
  isInsideWindow: true,
  isCut: false,
  reactsToMouse: ['Voir les alternatives', 'Pas aujourd’hui', 'Fermer'],
  host: 'block 1 none none none',
  banner: 'grid 1 none none none',
  direction: 'ltr',
  colours: ['rgb(29, 36, 51)', 'rgb(255, 253, 248)', 'rgb(217, 210, 195)'],
  mainButton: ['rgb(255, 255, 255)', 'rgb(11, 92, 90)'],
  letters: ['16px', '16px', '16px'],
  darkensPage: false,
};

const SHAPES: [page: string, answer: Answer, viewport?: Viewport][] = [
  ['with nothing special', plain],
  ['as narrow as a phone', plain, { width: 320, height: 640 }],
  ['magnified four times', plain, { width: 320, height: 256 }],
  ['in quirks mode', { body: '<p>Bienvenue' }],
  ['written from right to left', { body: '<!doctype html><html lang="ar" dir="rtl"><p>أهلا' }],
  ['of XHTML', ofType('application/xhtml+xml', '<html xmlns="http://www.w3.org/1999/xhtml"><head/><body/></html>')],
  ['made of frames', { body: `<frameset cols="*,*"><frame src="${NEUTRAL}"><frame src="${NEUTRAL}"></frameset>` }],
  ['that shows a popover', { body: html('<p id="p" popover>Bienvenue</p><script>p.showPopover()</script>') }],

  ['whose letters are small by default', styled('html { font-size: 62.5% }')],
  ['whose letters are all huge', styled('* { font-size: 60px !important }')],
  [
    'that hides, turns and restyles everything',
    styled(`body *, x, :not(html) {
      display: none !important; all: unset !important; transform: rotate(9deg) !important; opacity: 0.1 !important;
      font-size: 60px !important; position: static !important; visibility: hidden !important }`),
  ],
  [
    'that animates everything',
    styled(`* { animation: turn 1s infinite !important; transition: all 9s !important }
      @keyframes turn { to { transform: rotate(1turn); opacity: 0 } }`),
  ],
  [
    'that turns and blurs itself',
    styled('html { transform: rotate(9deg); filter: blur(4px); contain: strict } body { opacity: 0 }'),
  ],
  ['that writes everything from right to left', styled('* { direction: rtl }')],
  ['that darkens what is behind its dialogs', styled('::backdrop { background: rgb(0 0 0 / 0.8) }')],
  ['that is always dark', styled(':root { color-scheme: dark }')],
  [
    'that has variables of our names',
    styled('* { --ground: red; --ink: red; --line: red; --accent: red; --on-accent: red; --mark: red }'),
  ],
  [
    'that registers a variable of our names',
    styled('@property --accent { syntax: "<color>"; inherits: false; initial-value: red }'),
  ],

  ['whose policy allows nothing', withPolicy("default-src 'none'; style-src 'none'")],
  [
    'whose policy wants trusted types',
    withPolicy("default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"),
  ],
  ['in a sandbox', withPolicy('sandbox')],
  ['in a sandbox that lets scripts run', withPolicy('sandbox allow-scripts')],
];

describe('a banner is whole, usable and ours in a page', () => {
  test.for(SHAPES)('%s', async ([, answer, viewport], { browser, web }) => {
    web.pages[pathOf(ADMIN)] = answer;
    const tab = await browser.visit();
    if (viewport) await tab.page.setViewport(viewport);
    const problems = await watchProblems(tab);
    await tab.page.goto(ADMIN);
    expect(await until(() => looks(tab), isDrawn)).toEqual(RIGHT);
    expect(problems).toEqual([]);
  });
});

const DIALOG = html('<dialog id="dialog">Bienvenue</dialog>');

describe('a banner is right or absent', () => {
  test('while the page shows a dialog, and once this is closed', async ({ browser, web }) => {
    web.pages[pathOf(CLUB)] = DIALOG;
    const tab = await browser.visit(CLUB);
    await tab.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await goOnAtLevel(browser, tab, 'banner');
    expect([RIGHT, undefined]).toContainEqual(await looks(tab));

    await tab.page.evaluate(() => document.querySelector('dialog')?.close());
    expect([RIGHT, undefined]).toContainEqual(await looks(tab));
  });

  test('when the page opened a dialog over it, and closed it', async ({ browser, web }) => {
    web.pages[pathOf(ADMIN)] = DIALOG;
    const tab = await browser.visit(ADMIN);
    await until(() => looks(tab), isDrawn);
    await tab.page.evaluate(() => document.querySelector('dialog')?.showModal());
    expect((await looks(tab))?.reactsToMouse).toEqual([]);
    await tab.page.evaluate(() => document.querySelector('dialog')?.close());
    expect(await looks(tab)).toEqual(RIGHT);
  });

  test('in a page that was written anew', async ({ browser, web }) => {
    web.pages[pathOf(CLUB)] = plain;
    const tab = await browser.visit(CLUB);
    const problems = await watchProblems(tab);
    await writeAnew(tab);
    await goOnAtLevel(browser, tab, 'banner');
    expect(await looks(tab)).toEqual(RIGHT);

    await writeAnew(tab);
    expect(await looks(tab)).toBeUndefined();
    expect(await tab.page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
    await iconShows(tab, HELLOASSO);
    expect(problems).toEqual([]);
  });
});

describe('a document that is no page is left as it is, its badge aside', () => {
  test.for([
    ['a drawing', ofType('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>')],
    ['data', ofType('application/xml', '<club><member/></club>')],
    ['plain text', ofType('text/plain', 'Bienvenue')],
  ] as const)('%s', async ([, answer], { browser, web }) => {
    web.pages[pathOf(ADMIN)] = answer;
    web.pages[pathOf(NEUTRAL)] = answer;
    const tab = await browser.visit(NEUTRAL);
    const written = () => tab.page.evaluate(() => new XMLSerializer().serializeToString(document));
    const before = await written();

    const problems = await watchProblems(tab);
    await tab.page.goto(ADMIN);
    await isSettled(browser, tab);
    await iconShows(tab, HELLOASSO);
    expect(await written()).toBe(before);
    expect(problems).toEqual([]);
  });
});

const pathOf = (address: string) => address.replace('https://', '');

/** Nothing where no banner is drawn. Its host comes last in the page. */
const looks = (tab: Tab) => tab.inClosedRoot(':root > :last-child', look);
const isDrawn = (found: unknown) => found !== undefined;

async function writeAnew({ page }: Tab): Promise<void> {
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><html lang="fr"><head><title>Anew</title></head><body><p>Anew</p></body></html>');
    document.close();
  });
}

/** What goes wrong in the page from now on, as its console would say; its own missing icon aside. */
async function watchProblems({ page }: Tab): Promise<string[]> {
  const problems: string[] = [];
  const note = (problem: string) => problem.includes('/favicon.ico') || problems.push(problem);
  await page.evaluateOnNewDocument(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(violatedDirective, blockedURI),
    ),
  );
  page.on('console', (message) => message.type() === 'error' && note(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => note(String(error)));
  return problems;
}

function look(root: ShadowRoot) {
  const banner = root.querySelector('section')!;
  const words = root.querySelector('p')!;
  const [main, , close] = root.querySelectorAll('button');
  const { top, left, bottom, right } = banner.getBoundingClientRect();
  const effects = ({ display, opacity, transform, filter, animationName }: CSSStyleDeclaration) =>
    [display, opacity, transform, filter, animationName].join(' ');
  const reactsToMouse = (button: HTMLElement) => {
    button.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = button.getBoundingClientRect();
    const centre = [x + width / 2, y + height / 2] as const;
    return document.elementFromPoint(...centre) === root.host && button.contains(root.elementFromPoint(...centre));
  };
  const style = getComputedStyle(banner);
  const styleOfMain = getComputedStyle(main!);
  const backdrop = getComputedStyle(root.host, '::backdrop');
  return {
    isInsideWindow:
      top >= 0 && left >= 0 && bottom <= visualViewport!.height && right <= visualViewport!.width && right > left,
    isCut: [banner, words].some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
    reactsToMouse: [...root.querySelectorAll('button')]
      .filter(reactsToMouse)
      .map(({ ariaLabel, textContent }) => ariaLabel ?? textContent),
    host: effects(getComputedStyle(root.host)),
    banner: effects(style),
    direction: style.direction,
    colours: [style.color, style.backgroundColor, style.borderBlockStartColor],
    mainButton: [styleOfMain.color, styleOfMain.backgroundColor],
    letters: [style.fontSize, styleOfMain.fontSize, getComputedStyle(close!).fontSize],
    darkensPage: backdrop.display !== 'none' && backdrop.backgroundColor !== 'rgba(0, 0, 0, 0)',
  };
}
