/** The guide's search, key by key, and whether our pages move smoothly on a slow machine. */
import type { CDPSession, Page } from 'puppeteer-core';
import { median, type Figures } from './figures.ts';
import { openPage, pause, type Session } from './session.ts';

/** One that finds at once, one with two mistakes, one of many words, one that finds nothing. */
const QUERIES = ['framadate', 'heloaso', 'organiser un sondage de date en ligne', 'xylophone'];

export async function measureSearch(session: Session): Promise<Figures> {
  const { page, tools } = await openOurs(session, 'guide.html');
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const first = await key(page, tools, 'f');
  await page.waitForSelector('.results li');
  const keys: number[] = [];
  for (const query of QUERIES) {
    await page.$eval(SEARCH, (input) => (input as HTMLInputElement).select());
    for (const letter of query) keys.push(await key(page, tools, letter));
  }
  await page.close();
  return { 'search.firstKey': first, 'search.key': median(keys), 'search.slowestKey': Math.max(...keys) };
}

/** A key's work is done and drawn by then. */
const SETTLING = 60;

const SEARCH = 'input[type="search"]';

/** Work of the main thread that follows a key, drawing included, in milliseconds. */
async function key(page: Page, tools: CDPSession, letter: string): Promise<number> {
  const before = await taskDuration(tools);
  await page.type(SEARCH, letter);
  await pause(SETTLING);
  return ((await taskDuration(tools)) - before) * 1000;
}

async function taskDuration(tools: CDPSession): Promise<number> {
  const { metrics } = await tools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** Frames per second while somebody types, hovers and scrolls, with the CPU slowed four times. */
export async function measureFrames(session: Session): Promise<Figures> {
  const figures: Figures = { 'frames.bare': await framesOfBarePage(session) };
  for (const name of ['popup', 'guide', 'options']) {
    const { page, tools } = await openOurs(session, `${name}.html`);
    if (await page.$(SEARCH)) await page.type(SEARCH, 'd');
    figures[`frames.${name}`] = await framesInUse(page, tools);
    await page.close();
  }
  return figures;
}

/** What the machine can do: a page that does nothing, used alike. */
async function framesOfBarePage(session: Session): Promise<number> {
  const { page, tools } = await openPage(session);
  await page.setContent('<input type="search"><p style="height: 3000px">');
  await page.bringToFront();
  const frames = await framesInUse(page, tools);
  await page.close();
  return frames;
}

async function framesInUse(page: Page, tools: CDPSession): Promise<number> {
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return framesWhile(page, async () => {
    if (await page.$(SEARCH)) await page.type(SEARCH, 'oodle sondage', { delay: 80 });
    for (let y = 60; y < 600; y += 20) await page.mouse.move(300, y);
    for (let i = 0; i < 20; i++) await page.mouse.wheel({ deltaY: i < 10 ? 120 : -120 });
  });
}

async function framesWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    globalThis.drawnFrames = 0;
    const count = () => {
      globalThis.drawnFrames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const started = performance.now();
  const before = await page.evaluate(() => globalThis.drawnFrames);
  await act();
  const after = await page.evaluate(() => globalThis.drawnFrames);
  return (1000 * (after - before)) / (performance.now() - started);
}

declare global {
  var drawnFrames: number;
}

async function openOurs(session: Session, path: string) {
  const opened = await openPage(session);
  await opened.page.goto(`${session.extension!.origin}/${path}`);
  // A page behind another draws no frame.
  await opened.page.bringToFront();
  await opened.page.waitForFunction(() => document.querySelector('main:not([aria-busy="true"]) :is(h1, h2)'));
  return opened;
}
