/** The background: how long it takes to wake up, what it holds, and whether that grows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BADGE_HOST } from './floor/hosts.ts';
import { median, type Figures } from './figures.ts';
import { openHelper, openPage, pause, type Session, usedHeap } from './session.ts';
import { stopWorkers } from './pages.ts';

const STARTS = 5;
const MANY_VISITS = 500;

/** The engine compiles what runs often, and keeps it: that comes to an end, what leaks does not. */
const WARMING_VISITS = 300;

/** From a message that wakes it up to its answer: a message that means nothing to it is answered by nothing. */
export async function measureWorker(session: Session): Promise<Figures> {
  const script = scriptOf(session);
  if (!script) return {};
  const helper = await openHelper(session);
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    await stopWorkers(session);
    starts.push(await helper.evaluate(timeToAnswer));
  }
  const heap = await heapOfWorker(session);
  await helper.close();
  return { 'worker.start': median(starts), ...(heap !== undefined && { 'worker.heap': heap / 1e6 }) };
}

export async function countInWorker(session: Session): Promise<Figures> {
  const script = scriptOf(session);
  if (!script) return {};
  const { page } = await openPage(session);
  const visit = async (times: number) => {
    for (let i = 0; i < times; i++) await page.goto(`https://www.${BADGE_HOST}/create?${i}`);
    await pause(200);
    return heapOfWorker(session);
  };
  const before = await visit(WARMING_VISITS);
  const after = await visit(MANY_VISITS);
  await page.close();
  return {
    'worker.script': readFileSync(script).length / 1000,
    ...(before && after && { 'worker.growth': (100 * (after - before)) / before }),
  };
}

declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

async function timeToAnswer() {
  const asked = performance.now();
  // Rejects where nobody listens: the background has started all the same.
  await chrome.runtime.sendMessage({}).catch(() => {});
  return performance.now() - asked;
}

function scriptOf({ extension }: Session): string | undefined {
  if (!extension) return undefined;
  const manifest = JSON.parse(readFileSync(join(extension.folder, 'manifest.json'), 'utf8'));
  const script: string | undefined = manifest.background?.service_worker;
  return script && join(extension.folder, script);
}

async function heapOfWorker({ browser, extension }: Session): Promise<number | undefined> {
  const target = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(extension!.origin));
  const worker = await target?.worker();
  return worker ? usedHeap(worker.client) : undefined;
}
