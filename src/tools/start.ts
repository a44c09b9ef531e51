/**
 * `npm start`: the extension in a browser, on a small local web where it has something to say.
 *
 *   npm start -- --firefox      in Firefox rather than in Chromium
 *   npm start -- --live         on the real web
 *   npm start -- --headless     without a window: a table of what was seen, and pictures of the screens
 *   npm start -- --language en  in another language, which Firefox must have been given
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alertIn } from './alert-in.ts';
import { buildExtension } from './build.ts';
import { DEMO_INDEX, DEMO_PAGES, demoWeb } from './demo-pages.ts';
import { launch, type ExtensionBrowser } from './launch.ts';
import { startLocalWeb } from './local-web.ts';
import { until } from './until.ts';

const { values: options } = parseArgs({
  options: {
    firefox: { type: 'boolean' },
    live: { type: 'boolean' },
    headless: { type: 'boolean' },
    language: { type: 'string', default: 'fr' },
  },
});
const name = options.firefox ? 'firefox' : 'chromium';
const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
const headless = options.headless ?? !hasDisplay;

if (headless && options.live) {
  console.error('The real web is for eyes: --live needs a display.');
  process.exit(1);
}

const interrupted = headless ? undefined : new Promise((resolve) => process.once('SIGINT', resolve));

try {
  console.log('Building the extension…');
  process.env['VIGILIBRE_WATCH'] = 'whole-catalogue';
  const extension = buildExtension(name);
  const web = options.live ? undefined : await startLocalWeb(demoWeb());
  const browser = await launch({ browser: name, extension, web, headless, locale: options.language });
  await (headless ? tour(browser) : show(browser)).finally(browser.close);
  await web?.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // The local web would keep it alive.
  process.exit(1);
}

/** A window, until the person closes it. */
async function show({ visit, pinToolbarIcon, puppeteer }: ExtensionBrowser) {
  await pinToolbarIcon();
  const start = options.live ? 'https://www.helloasso.com/' : `https://${DEMO_INDEX}`;
  const { page: first } = await visit(start);
  for (const page of await puppeteer.pages()) {
    const isForPeople = page === first || (await page.evaluate(() => location.pathname === '/welcome.html'));
    if (!isForPeople) await page.close();
  }
  console.log(
    `Vigilibre is in this ${name === 'firefox' ? 'Firefox' : 'Chromium'}, whose profile will be thrown away. Close its window or press Ctrl+C to stop.`,
  );
  const closed = new Promise((resolve) => puppeteer.once('disconnected', resolve));
  await Promise.race([closed, interrupted]);
}

/** No window: every page is visited, its popup opened, and what a person would see is noted. */
async function tour({ visit, clickToolbarIcon, openExtensionPage }: ExtensionBrowser) {
  const folder = join('.output', 'demo', name);
  mkdirSync(folder, { recursive: true });
  const pictures: string[] = [];
  const keep = (title: string, picture: Uint8Array) => {
    const file = join(folder, `${title}.png`);
    writeFileSync(file, picture);
    pictures.push(file);
  };

  const seen: Record<string, object> = {};
  for (const { address, about, picture } of DEMO_PAGES) {
    const tab = await visit(`https://${address}`);
    const popup = await clickToolbarIcon(tab);
    const heading = await until(() => popup.evaluate(settledHeading));
    if (picture) keep(`popup-${picture}`, await popup.screenshot());
    await popup.close();
    const drawn = await alertIn(tab).evaluate((root) => root.querySelector('strong')?.textContent);
    if (picture) keep(`page-${picture}`, await tab.page.screenshot());
    seen[about] = { badge: await tab.badge(), title: await tab.title(), popup: heading, 'in the page': drawn };
    await tab.close();
  }

  for (const name of ['welcome', 'options', 'guide']) {
    const page = await openExtensionPage(`${name}.html`);
    await until(() => page.evaluate(settledHeading));
    keep(name, await page.screenshot());
    await page.close();
  }

  console.table(seen);
  console.log(`\nPictures of the real screens:\n${pictures.map((file) => `  ${file}`).join('\n')}`);
}

/** Once the page has shown what it had to. */
function settledHeading(document = globalThis.document): string | undefined {
  const isBusy = document.querySelector('[aria-busy="true"]') !== null;
  return isBusy ? undefined : document.querySelector('h1, h2')?.textContent;
}
