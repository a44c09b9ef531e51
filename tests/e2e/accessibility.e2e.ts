import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { test as base, until } from './extension.ts';
import { openScreen, SCREENS, SPOKEN_OF } from './screens.ts';

type Colours = 'light' | 'dark';

const test = base.override('pages', SPOKEN_OF).extend('setColours', { scope: 'file' }, async ({ browser }) => {
  const privileged = await browser.openPrivilegedPage();
  return async (page: Page, colours: Colours): Promise<void> => {
    const isDark = colours === 'dark';
    if (browser.name === 'chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
    else await privileged.evaluate(`Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${isDark ? 1 : 0})`);
    await until(() => page.evaluate((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, isDark));
  };
});

describe('a machine finds no fault in', () => {
  test.for(SCREENS)(
    '$screen, in the light and in the dark, down to a width of 320 pixels',
    async (screen, { browser, setColours }) => {
      const page = await openScreen(browser, screen);
      const { title, language, headings } = await page.evaluate(() => ({
        title: document.title,
        language: document.documentElement.lang,
        headings: document.querySelectorAll('h1').length,
      }));
      expect(title).toMatch(/^\S.* – Vigilibre$/);
      expect(language).toBe('fr');
      expect(headings).toBe(1);

      await unfold(page);
      await setColours(page, 'light');
      expect(await faultsOf(page)).toEqual([]);
      await setColours(page, 'dark');
      expect(await faultsOf(page, 'color-contrast')).toEqual([]);

      await page.setViewport({ width: 320, height: 800 });
      await until(() => page.evaluate(() => innerWidth === 320));
      expect(await page.evaluate(tooWide)).toEqual([]);
    },
  );
});

/** What is folded away must be sound too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** 'color-contrast: <a href="…">', and how to mend it. */
async function faultsOf(page: Page, ...rules: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const { faults, checked } = await page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations, passes } = await run(runOnly.length > 0 ? { runOnly } : {});
    return {
      faults: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      ),
      checked: passes.map(({ id }) => id),
    };
  }, rules);
  expect(checked).toContain('color-contrast');
  return faults;
}

/** What makes the page scroll sideways. */
function tooWide(): string[] {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => element.outerHTML.slice(0, 120));
}
