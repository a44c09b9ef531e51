/** `npm run icons`: draws the PNG files of the icon from its SVG, which Chromium does not take. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { browserExecutable } from './browsers.ts';

/** The sizes that toolbars, menus and stores ask for, in pixels. */
export const ICON_SIZES = [16, 32, 48, 96, 128];

const folder = join(import.meta.dirname, '../../public/icons');
const svg = `data:image/svg+xml;base64,${readFileSync(join(folder, 'icon.svg'), 'base64')}`;
const browser = await puppeteer.launch({ executablePath: browserExecutable('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();

for (const size of ICON_SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<img src="${svg}" width="${size}" height="${size}" style="position:fixed;inset:0">`);
  writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
