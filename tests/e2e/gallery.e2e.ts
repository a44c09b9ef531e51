/**
 * Every state of the gallery, in a language 40 % wordier than French: what holds it is not too tight. The
 * network is watched too, since nothing else opens every screen.
 */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect } from 'vitest';
import { buildWithLongerTexts } from '../../src/tools/build.ts';
import { brokenWords, focusFaults, layoutFaults } from '../../src/tools/gallery/layout-faults.ts';
import { inState, outgrown, type State, STATE_PAGES, STATES, unfold } from '../../src/tools/gallery/states.ts';
import { alertIn } from '../../src/tools/alert-in.ts';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import type { LocalWeb } from '../../src/tools/local-web.ts';
import { axeFaults } from './axe.ts';
import { addressesAsked, NAME, test as base, until } from './extension.ts';

const DEMO_VISITOR = STATES[0]!.on!;

/** One of each fault. */
const FAULTY = `<!doctype html><html lang="fr"><title>Faults</title><main><h1>Faults</h1>
  <p style="width: 200vw">too wide</p>
  <p style="width: 3em; overflow-wrap: normal">unbreakable</p>
  <p style="width: 3em; overflow-wrap: anywhere">unbreakable</p>
  <p style="height: 1em; overflow: hidden">cut<br>short</p>
  <div style="width: 4em; overflow: auto" tabindex="0"><div style="width: 8em">sideways</div></div>
  <label>Name <input placeholder="a placeholder without end or room" style="width: 4em"></label>
  <p style="color: #999; background: #fff">pale</p>
  <button style="width: 1em; height: 1em; padding: 0">x</button><button style="width: 1em; height: 1em; padding: 0">y</button>
  <p><a href="#a" style="outline: none">no sign of focus</a></p>
  <p style="position: relative"><a href="#b">under</a><span style="position: absolute; inset: 0; background: #fff">over</span></p>
  <img src="data:,"></main>`;

const longer = buildWithLongerTexts(NAME);
const outgrownLonger = outgrown(longer);
const test = base.override('pages', { ...STATE_PAGES, 'faults.example.org/': FAULTY }).override('extension', longer);
const testOutgrown = test.override('extension', outgrownLonger);
afterAll(() => rmSync(outgrownLonger, { recursive: true }));

/** Of the popup, of a narrow phone, of a desktop. */
const WIDTHS = { popup: [375, 320], page: [1280, 320] };

describe('in the longest words and at every width', () => {
  const TITLE = '$name has no fault, and asks nothing of the network';
  test.for(STATES.filter((state) => !state.outgrown))(TITLE, (state, { browser, web }) => isSound(state, browser, web));
  testOutgrown.for(STATES.filter((state) => state.outgrown))(TITLE, (state, { browser, web }) =>
    isSound(state, browser, web),
  );
});

// Firefox's driver cannot play a finger.
test.runIf(NAME === 'chromium')('a finger finds everything 48 pixels high', async ({ browser }) => {
  const tab = await browser.visit(DEMO_VISITOR);
  for (const path of [`popup.html?tab=${tab.id}`, 'options.html', 'guide.html#/hosts', 'welcome.html']) {
    const page = await browser.openExtensionPage(path);
    await page.setViewport({ width: 360, height: 640, isMobile: true, hasTouch: true });
    await until(() =>
      page.evaluate(() => matchMedia('(pointer: coarse)').matches && document.querySelector('main h1')),
    );
    await unfold(page);
    expect(await page.evaluate(smallTargets), path).toEqual([]);
    expect(await page.evaluate(layoutFaults), path).toEqual([]);
  }
});

test('a page with every fault is seen through', async ({ browser }) => {
  const { page } = await browser.visit('https://faults.example.org/');
  const kinds = (faults: string[]) =>
    [...new Set(faults.map((fault) => fault.replace(/( behind)?[:].*/s, '')))].toSorted();
  expect(kinds(await page.evaluate(layoutFaults))).toEqual([
    'clipped',
    'placeholder cut',
    'scrolls sideways',
    'text wider than its box',
    'too wide',
  ]);
  expect(kinds(await page.evaluate(focusFaults))).toEqual([
    'focus hidden behind <span style="position',
    'focus not shown',
  ]);
  expect((await page.evaluate(brokenWords)).map((word) => word.replaceAll('|', ''))).toEqual(['unbreakable']);
  expect(kinds(await axeFaults(page))).toEqual(expect.arrayContaining(['color-contrast', 'image-alt', 'target-size']));
});

async function isSound(state: State, browser: ExtensionBrowser, web: LocalWeb): Promise<void> {
  await inState(browser, state, async (page, tab) => {
    if (state.path !== undefined) await hasSoundFrame(page);
    if (state.path !== undefined) await unfold(page);
    for (const width of WIDTHS[state.path?.startsWith('popup') ? 'popup' : 'page']) {
      await page.setViewport({ width, height: 800 });
      await until(() => page.evaluate((wanted) => innerWidth === wanted, width));
      expect(await layoutFaultsOf(state, page, tab), `${width} px`).toEqual([]);
    }
    if (state.path === undefined || state.printed) return;
    await page.evaluate(spaceOut);
    expect(await page.evaluate(layoutFaults), 'spaced out').toEqual([]);
    await page.evaluate(() => void document.adoptedStyleSheets.pop());
    expect(await page.evaluate(focusFaults)).toEqual([]);
    await browser.setColours(page, 'light');
    expect(await axeFaults(page)).toEqual([]);
    await browser.setColours(page, 'dark');
    expect(await axeFaults(page, 'color-contrast')).toEqual([]);
  });
  expect(addressesAsked(web).filter((address) => !isPageOf(address))).toEqual([]);
}

/** As far as WCAG lets a reader go. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets.push(sheet);
}

/** Links inside a sentence are as high as its line. */
function smallTargets(): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'button, .button, .icon-button, select, input, summary, textarea',
  );
  return [...targets]
    .map((target) => (target.matches('[type=radio], [type=checkbox], [type=file]') ? target.closest('label')! : target))
    .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 47.5)
    .map((target) => `${target.getBoundingClientRect().height} px: ${target.outerHTML.slice(0, 120)}`);
}

async function hasSoundFrame(page: Page): Promise<void> {
  const { title, language, headings } = await page.evaluate(() => ({
    title: document.title,
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
  }));
  expect(title).toMatch(/^\S.* – Vigilibre/);
  expect(language).toBe('fr');
  expect(headings).toBe(1);
}

async function layoutFaultsOf({ path }: State, page: Page, tab: Tab): Promise<string[] | undefined> {
  return path === undefined ? alertIn(tab).evaluate(layoutFaults) : page.evaluate(layoutFaults);
}

const isPageOf = (address: string) => Object.keys(STATE_PAGES).some((page) => address.startsWith(`https://${page}`));
