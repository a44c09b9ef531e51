/** What a page of the web costs: one that nobody watches, one with a badge, one with a banner. */
import type { CDPSession, Page } from 'puppeteer-core';
import { BADGE_HOST, BANNER_HOST } from './floor/hosts.ts';
import { extensionCpu, openPage, pause, type Session, usedHeap } from './session.ts';
import { median, type Figures } from './figures.ts';

const ADDRESSES = {
  outside: 'https://www.elsewhere.example/',
  badge: `https://www.${BADGE_HOST}/create`,
  banner: `https://admin.${BANNER_HOST}/les-amis-du-verger/accueil`,
};
type Kind = keyof typeof ADDRESSES;

const VISITS: Record<Kind, number> = { outside: 50, badge: 10, banner: 10 };

/** What follows the loading of a page gets this long to happen: its question, the answer, the drawing. */
const SETTLING: Record<Kind, number> = { outside: 20, badge: 100, banner: 100 };

export async function measurePages(session: Session): Promise<Figures> {
  return {
    ...(await measureVisits(session, 'outside')),
    ...(await measureVisits(session, 'badge')),
    ...(await measureVisits(session, 'banner')),
  };
}

async function measureVisits(session: Session, kind: Kind): Promise<Figures> {
  const { page, tools } = await openPage(session);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluateOnNewDocument(watchDocument);
  await page.goto(ADDRESSES[kind]);
  await pause(SETTLING[kind]);

  const cpuBefore = await extensionCpu(session);
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let i = 0; i < VISITS[kind]; i++) visits.push(await visit(page, tools, SETTLING[kind]));
  const cpuAfter = await extensionCpu(session);
  const heap = await usedHeap(tools);
  await page.close();

  const shown = visits.flatMap(({ bannerAt }) => bannerAt ?? []);
  return {
    [`${kind}.mainThread`]: median(visits.map(({ mainThread }) => mainThread)),
    [`${kind}.heap`]: heap / 1e6,
    [`${kind}.layoutShift`]: median(visits.map(({ layoutShift }) => layoutShift)),
    [`${kind}.longTasks`]: median(visits.map(({ longTasks }) => longTasks)),
    ...(cpuBefore !== undefined &&
      cpuAfter !== undefined && { [`${kind}.extensionCpu`]: (cpuAfter - cpuBefore) / visits.length }),
    ...(kind === 'banner' && shown.length > 0 && { 'banner.visible': median(shown) }),
  };
}

async function visit(page: Page, tools: CDPSession, settling: number) {
  await page.reload();
  await pause(settling);
  const { metrics } = await tools.send('Performance.getMetrics');
  const threadTime = metrics.find(({ name }) => name === 'ThreadTime')!.value;
  return { mainThread: threadTime * 1000, ...(await page.evaluate(() => globalThis.seen)) };
}

declare global {
  var seen: { layoutShift: number; longTasks: number; bannerAt?: number };
}

/** In the page, from its first moment, whatever extension there is. */
function watchDocument() {
  const seen: typeof globalThis.seen = { layoutShift: 0, longTasks: 0 };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) seen.layoutShift += (shift as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift' });
  new PerformanceObserver((list) => (seen.longTasks += list.getEntries().length)).observe({ type: 'longtask' });

  new MutationObserver((_, observer) => {
    const stranger = [...document.documentElement.children].find(
      (element) => element !== document.head && element !== document.body,
    );
    if (!stranger) return;
    observer.disconnect();
    // Seen once the frame is drawn.
    requestAnimationFrame(() => setTimeout(() => (seen.bannerAt = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

/** What of the extension is in a page: counted once, with tools attached that would disturb a measure. */
export async function countInPages(session: Session): Promise<Figures> {
  return {
    ...(await count(session, 'outside')),
    ...(await count(session, 'badge')),
  };
}

async function count(session: Session, kind: Kind): Promise<Figures> {
  const { page, tools } = await openPage(session);
  let worlds = 0;
  let scripts = 0;
  let bytes = 0;
  tools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds++;
  });
  tools.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
    if (!url.startsWith('chrome-extension:')) return;
    scripts++;
    bytes += length;
  });
  await tools.send('Runtime.enable');
  await tools.send('Debugger.enable');
  const { browser } = session;
  const isRunning = () => browser.targets().some((target) => target.type() === 'service_worker');
  await stopWorkers(session);
  const wasRunning = isRunning();

  await page.goto(ADDRESSES[kind]);
  await pause(200);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const woken = !wasRunning && isRunning() ? 1 : 0;
  await page.close();
  return {
    [`${kind}.worlds`]: worlds,
    [`${kind}.scripts`]: scripts,
    [`${kind}.scriptBytes`]: bytes / 1000,
    [`${kind}.elements`]: elements,
    [`${kind}.woken`]: woken,
  };
}

/** Every background sleeps, as it does most of the time. */
export async function stopWorkers(session: Session): Promise<void> {
  const { page, tools } = await openPage(session);
  await tools.send('ServiceWorker.enable');
  await tools.send('ServiceWorker.stopAllWorkers');
  await page.close();
  await pause(100);
}
