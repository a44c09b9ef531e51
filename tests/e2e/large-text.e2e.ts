import { expect } from 'vitest';
import { brokenWords } from '../../src/tools/gallery/layout-faults.ts';
import { openScreen, unfold } from '../../src/tools/gallery/states.ts';
import { ADMIN, drawnIn } from './alerts.ts';
import { NAME, test as base } from './extension.ts';

const test = base.override('fontSize', 32);

// Firefox hyphenates what is too long.
test.runIf(NAME === 'chromium')('words stay whole at 200 % of the text, in 320 px', async ({ browser }) => {
  for (const path of [
    'guide.html',
    'guide.html#/hosts',
    'guide.html#/questions',
    'guide.html#/words',
    'options.html',
  ]) {
    const page = await openScreen(browser, path, -1);
    await page.setViewport({ width: 320, height: 640 });
    await unfold(page);
    // Among hosts, it marks and sorts.
    await page.$$eval('.choice input', (boxes) => boxes.slice(0, 3).forEach((box) => (box as HTMLElement).click()));
    expect(await page.evaluate(brokenWords), path).toEqual([]);
    expect(await page.$$eval('body *', scrolledSideways), path).toEqual([]);
  }
});

test.runIf(NAME === 'chromium')('a banner says whose it is at 200 % of the text, in 320 px', async ({ browser }) => {
  const tab = await browser.visit(ADMIN);
  await tab.page.setViewport({ width: 320, height: 640 });
  const banner = await drawnIn(tab);
  expect(await banner.evaluate((root) => root.querySelector('section')!.innerText)).toContain('Vigilibre');
  expect(await banner.evaluate(brokenWords)).toEqual([]);
});

function scrolledSideways(elements: Element[]): string[] {
  return elements
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
    .map(({ outerHTML }) => outerHTML.slice(0, 140));
}
