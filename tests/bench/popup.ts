/** The popup, opened as a page so that every extension's is timed alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BADGE_HOST } from './floor/hosts.ts';
import { median, type Figures } from './figures.ts';
import { openHelper, openPage, pause, type Session, usedHeap } from './session.ts';

const OPENINGS = 4;

/** Every popup has long come to rest by then. */
const SETTLING = 400;

export async function measurePopup(session: Session): Promise<Figures> {
  const address = await addressOf(session);
  if (!address) return {};

  const openings = [];
  for (let i = 0; i < OPENINGS; i++) openings.push(await open(session, address));
  return {
    'popup.painted': median(openings.map(({ painted }) => painted)),
    'popup.settled': median(openings.map(({ settled }) => settled)),
    'popup.heap': median(openings.map(({ heap }) => heap)),
  };
}

/** Script that was parsed when the first thing was painted, and in the end. */
export async function countInPopup(session: Session): Promise<Figures> {
  const address = await addressOf(session);
  if (!address) return {};
  const { page, tools } = await openPage(session);
  let bytes = 0;
  let beforePaint: number | undefined;
  tools.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
    if (url.startsWith('chrome-extension:')) bytes += length;
  });
  tools.on('Page.lifecycleEvent', ({ name }) => {
    if (name === 'firstContentfulPaint') beforePaint ??= bytes;
  });
  await tools.send('Debugger.enable');
  await tools.send('Page.enable');
  await tools.send('Page.setLifecycleEventsEnabled', { enabled: true });
  await page.goto(address);
  await pause(SETTLING);
  await page.close();
  return { 'popup.scriptBeforePaint': (beforePaint ?? bytes) / 1000, 'popup.script': bytes / 1000 };
}

/** On a page of a watched service; other people's popups do not take the `tab` and show what they can. */
async function addressOf(session: Session): Promise<string | undefined> {
  const { extension } = session;
  if (!extension) return undefined;
  const manifest = JSON.parse(readFileSync(join(extension.folder, 'manifest.json'), 'utf8'));
  const popup: string | undefined = manifest.action?.default_popup;
  if (!popup) return undefined;

  const { page } = await openPage(session);
  await page.goto(`https://www.${BADGE_HOST}/create`);
  const helper = await openHelper(session);
  await page.bringToFront();
  const id = await helper.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id;
  });
  await helper.close();
  return `${extension.origin}/${popup}?tab=${id}`;
}

declare const chrome: { tabs: { query: (query: object) => Promise<{ id: number }[]> } };
declare global {
  var changedAt: number;
}

async function open(session: Session, address: string) {
  const { page, tools } = await openPage(session);
  await page.evaluateOnNewDocument(() => {
    new MutationObserver(() =>
      requestAnimationFrame(() => setTimeout(() => (globalThis.changedAt = performance.now()))),
    ).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto(address);
  await pause(SETTLING);
  const heap = (await usedHeap(tools)) / 1e6;
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    settled: globalThis.changedAt,
  }));
  await page.close();
  return { ...times, heap };
}
