/**
 * `npm run gallery`: pictures of every screen in every state, in both languages, light and dark, narrow and wide,
 * with large text and with forced colours, side by side in `.output/gallery/index.html`.
 *
 *   npm run gallery -- banner       only the states whose name says so
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension, buildWithLongerTexts } from './build.ts';
import { ROOT, runCommand } from './command.ts';
import type { Colours } from './driver.ts';
import { galleryPage, type Picture } from './gallery/gallery-page.ts';
import { inState, outgrown, type State, STATE_PAGES, STATES } from './gallery/states.ts';
import { type ExtensionBrowser, launch } from './launch.ts';
import { startLocalWeb } from './local-web.ts';

const FOLDER = join(ROOT, '.output/gallery');

/** One browser each: what a person sets there, and which package. */
const EDITIONS = [
  { edition: 'français', locale: 'fr' },
  { edition: 'English', locale: 'en' },
  { edition: 'longer', locale: 'fr', longer: true },
  { edition: 'large text', locale: 'fr', fontSize: 32 },
];

/** How a screen is looked at. */
const VIEWS = [
  { view: 'usual', widths: { popup: 375, page: 1280 } },
  { view: '320 px', widths: { popup: 320, page: 320 } },
  { view: 'forced colours', widths: { popup: 375, page: 1280 }, forced: true },
];
/** What is left of an A4 sheet between its margins. */
const PAPER = { view: 'paper', widths: { popup: 718, page: 718 }, forced: false };
const HEIGHT = 640;
const COLOURS: Colours[] = ['light', 'dark'];

await runCommand(import.meta, async ([wanted = '']) => {
  const states = STATES.filter(({ name }) => name.includes(wanted));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const web = await startLocalWeb(STATE_PAGES);
  const pictures: Picture[] = [];
  for (const { edition, longer, ...settings } of EDITIONS) {
    const usual = longer ? buildWithLongerTexts('chromium') : buildExtension('chromium');
    const older = outgrown(usual);
    for (const extension of [usual, older]) {
      const browser = await launch({ browser: 'chromium', extension, web, ...settings });
      for (const state of states.filter((shown) => (extension === older) === Boolean(shown.outgrown))) {
        pictures.push(...(await picturesOf(browser, state, edition)));
      }
      await browser.close();
    }
    rmSync(older, { recursive: true });
    console.log(`${edition}: ${states.length} states`);
  }
  await web.close();
  const index = join(FOLDER, 'index.html');
  writeFileSync(index, galleryPage(pictures));
  console.log(`${pictures.length} pictures: ${index}`);
});

async function picturesOf(browser: ExtensionBrowser, state: State, edition: string): Promise<Picture[]> {
  return inState(browser, state, async (page) => {
    const pictures: Picture[] = [];
    const session = await page.createCDPSession();
    for (const { view, widths, forced } of state.printed ? [PAPER] : VIEWS) {
      const width = widths[state.path?.startsWith('popup') ? 'popup' : 'page'];
      await page.setViewport({ width, height: HEIGHT });
      for (const colours of state.printed ? (['light'] as const) : COLOURS) {
        // At once: for the driver, colours would put an end to paper.
        await session.send('Emulation.setEmulatedMedia', {
          media: state.printed ? 'print' : '',
          features: [
            { name: 'prefers-color-scheme', value: colours },
            { name: 'forced-colors', value: forced ? 'active' : 'none' },
          ],
        });
        const file = `${[state.name, edition, view, colours].join(' ').replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
        writeFileSync(join(FOLDER, file), await pictureOf(page, state, width));
        pictures.push({ state: state.name, edition, view, colours, file });
      }
    }
    return pictures;
  });
}

/** A whole screen, as tall as it has to be for no scroll bar; of a page with an alert, what is in sight. */
async function pictureOf(page: Page, { path }: State, width: number): Promise<Uint8Array> {
  // Without a scroll bar it is a little less tall.
  for (const _ of ['with', 'without']) {
    const height =
      path === undefined ? HEIGHT : await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await page.setViewport({ width, height: Math.max(height, HEIGHT) });
  }
  return page.screenshot();
}
