/**
 * Every state of the gallery, in a language 40 % wordier than French: what holds it is not too tight. The
 * network is watched too, since nothing else opens every screen.
 */
import { describe, expect } from 'vitest';
import { buildWithLongerTexts } from '../../src/tools/build.ts';
import { announcementFaults, brokenWords, focusFaults, layoutFaults } from '../../src/tools/gallery/layout-faults.ts';
import { STATE_PAGES, STATES, unfold } from '../../src/tools/gallery/states.ts';
import { axeFaults } from './axe.ts';
import { NAME, test as base, until } from './extension.ts';
import { IS_SOUND, isSound } from './sound-state.ts';

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
  <div role="status"><h2>A section</h2><ul><li>read aloud</li></ul></div>
  <img src="data:,"></main>`;

const test = base
  .override('pages', { ...STATE_PAGES, 'faults.example.org/': FAULTY })
  .override('extension', buildWithLongerTexts(NAME));

describe('in the longest words and at every width', () => {
  test.for(STATES.filter((state) => !state.outgrown))(IS_SOUND, (state, { browser, web }) =>
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
  expect(kinds(await page.evaluate(announcementFaults))).toEqual(['much to announce']);
  expect((await page.evaluate(brokenWords)).map((word) => word.replaceAll('|', ''))).toEqual(['unbreakable']);
  expect(kinds(await axeFaults(page))).toEqual(expect.arrayContaining(['color-contrast', 'image-alt', 'target-size']));
});

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
