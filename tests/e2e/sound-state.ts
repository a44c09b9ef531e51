/** What is asked of every state of the gallery. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { alertIn } from '../../src/tools/alert-in.ts';
import { announcementFaults, focusFaults, layoutFaults } from '../../src/tools/gallery/layout-faults.ts';
import { inState, type State, STATE_PAGES, unfold } from '../../src/tools/gallery/states.ts';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import type { LocalWeb } from '../../src/tools/local-web.ts';
import { axeFaults } from './axe.ts';
import { addressesAsked, until } from './extension.ts';

/** The title of a test of a state. */
export const IS_SOUND = '$name has no fault, and asks nothing of the network';

/** Of the popup, of a narrow phone, of a desktop. */
const WIDTHS = { popup: [375, 320], page: [1280, 320] };

export async function isSound(state: State, browser: ExtensionBrowser, web: LocalWeb): Promise<void> {
  await inState(browser, state, async (page, tab) => {
    if (state.path !== undefined) {
      await hasSoundFrame(page);
      await unfold(page);
    }
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
    expect(await page.evaluate(announcementFaults)).toEqual([]);
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
