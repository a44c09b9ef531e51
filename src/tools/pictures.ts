/** `npm run pictures`: those of the documents and of the stores, taken anew from the states of the gallery. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './build.ts';
import { ROOT, runCommand } from './command.ts';
import { inState, STATE_PAGES, STATES } from './gallery/states.ts';
import { type ExtensionBrowser, launch } from './launch.ts';
import { startLocalWeb } from './local-web.ts';

/** File → state, in the order of the stores. */
const PICTURES = {
  popup: 'the popup on a service’s page, for a visitor',
  banner: 'the banner',
  guide: 'the guide',
  alternative: 'the guide’s page of an alternative',
  options: 'the options on the first day',
  welcome: 'the welcome page',
};
type Picture = keyof typeof PICTURES;

/** Those that the documents show, in French. */
const IN_DOCUMENTS: Picture[] = ['popup', 'banner', 'guide', 'welcome'];
const STORE_SIZE = { width: 1280, height: 800 };

await runCommand(import.meta, async () => {
  const extension = buildExtension('chromium');
  const web = await startLocalWeb(STATE_PAGES);
  for (const locale of ['fr', 'en']) {
    const browser = await launch({ browser: 'chromium', extension, web, locale });
    for (const picture of Object.keys(PICTURES) as Picture[]) await take(browser, picture, locale);
    save('docs/store/pictures', `${locale}-tile`, await tile(browser));
    if (locale === 'fr') save('docs/store/pictures', 'logo', await logo(browser));
    await browser.close();
  }
  await web.close();
});

async function take(browser: ExtensionBrowser, picture: Picture, locale: string): Promise<void> {
  const state = STATES.find(({ name }) => name === PICTURES[picture])!;
  await inState(browser, state, async (page) => {
    await page.setViewport(STORE_SIZE);
    if (picture === 'popup') {
      const popup = await popupOf(page);
      if (locale === 'fr') save('docs/pictures', picture, popup);
      save('docs/store/pictures', `${locale}-${picture}`, await onGround(browser, popup));
      return;
    }
    save('docs/store/pictures', `${locale}-${picture}`, await page.screenshot());
    if (locale !== 'fr' || !IN_DOCUMENTS.includes(picture)) return;
    if (picture === 'banner') await page.setViewport({ width: 1000, height: 400 });
    save('docs/pictures', picture, await page.screenshot());
  });
}

/** The icon, the name and the short description, for a shop window. */
async function tile(browser: ExtensionBrowser): Promise<Uint8Array> {
  const [name, description] = await browser.inExtension((api) =>
    ['extensionName', 'extensionDescription'].map((key) => api.i18n.getMessage(key)),
  );
  const { page } = await browser.visit('https://ground.example/');
  await page.setViewport({ width: 440, height: 280 });
  const icon = readFileSync(join(ROOT, 'public/icons/icon.svg'), 'base64');
  await page.evaluate(
    (svg, title, words) => {
      document.body.style.cssText = `margin: 0; box-sizing: border-box; height: 100vh; padding: 0 36px; display: grid;
        grid-template-columns: auto 1fr; gap: 12px 20px; align-content: center; align-items: center;
        background: #e3f1ef; color: #1d2433; font: 19px/1.4 system-ui, sans-serif`;
      const image = Object.assign(new Image(96, 96), { src: `data:image/svg+xml;base64,${svg}` });
      const heading = Object.assign(document.createElement('strong'), { textContent: title });
      heading.style.fontSize = '44px';
      const text = Object.assign(document.createElement('p'), { textContent: words.replaceAll('-', '\u2011') });
      text.style.cssText = 'margin: 0; grid-column: 1 / -1';
      document.body.replaceChildren(image, heading, text);
      return image.decode();
    },
    icon,
    name!,
    description!,
  );
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function logo(browser: ExtensionBrowser): Promise<Uint8Array> {
  const page = await browser.openExtensionPage('icons/icon.svg');
  await page.setViewport({ width: 300, height: 300 });
  await page.evaluate(() => {
    for (const side of ['width', 'height']) document.documentElement.setAttribute(side, '300');
  });
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

/** As high as the browser lets a popup be. */
async function popupOf(page: Page): Promise<Uint8Array> {
  await page.setViewport({ width: 432, height: 600, deviceScaleFactor: 1.25 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width: 432, height, deviceScaleFactor: 1.25 });
  return page.screenshot();
}

/** In the middle of a picture of the stores' size. */
async function onGround(browser: ExtensionBrowser, picture: Uint8Array): Promise<Uint8Array> {
  const { page } = await browser.visit('https://ground.example/');
  await page.setViewport(STORE_SIZE);
  await page.evaluate((png) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${png}` });
    image.style.cssText = 'max-height: 760px; border-radius: 12px; box-shadow: 0 8px 40px rgb(0 0 0 / 0.25)';
    document.body.style.cssText = 'margin: 0; height: 100vh; display: grid; place-items: center; background: #e3f1ef';
    document.body.replaceChildren(image);
    return image.decode();
  }, Buffer.from(picture).toString('base64'));
  const composed = await page.screenshot();
  await page.close();
  return composed;
}

function save(folder: string, name: string, png: Uint8Array): void {
  mkdirSync(join(ROOT, folder), { recursive: true });
  writeFileSync(join(ROOT, folder, `${name}.png`), png);
}
