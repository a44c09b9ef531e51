/** One browser, with one of the compared extensions or none, in which the measures are taken. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { startChromium } from '../../src/tools/chromium.ts';
import type { LocalWeb } from '../../src/tools/local-web.ts';
import { until } from '../../src/tools/until.ts';

export interface Variant {
  name: string;
  /** The folder of its extension, where there is one. */
  extension: string | undefined;
  /** The same at each start: what happens at the installation is not measured. */
  profile: string;
}

export interface Session {
  variant: Variant;
  browser: Browser;
  extension?: { id: string; origin: string; folder: string };
  /** CPU of all processes of the browser until nothing moved any more, in milliseconds. */
  startCpu: number;
  close(): Promise<void>;
}

export async function openSession(variant: Variant, web: LocalWeb): Promise<Session> {
  const { extension: folder, profile } = variant;
  const browser = await startChromium({
    ...(folder && { extension: folder }),
    profile,
    web,
    headless: true,
    locale: 'fr',
    colours: 'light',
    fontSize: 16,
  });
  const extension = folder
    ? await until(
        async () => [...(await browser.extensions()).values()].find(({ path }) => path === folder),
        (found) => found !== undefined,
      )
    : undefined;
  return {
    variant,
    browser,
    ...(extension &&
      folder && { extension: { id: extension.id, origin: `chrome-extension://${extension.id}`, folder } }),
    startCpu: await cpuOnceQuiet(browser),
    close: () => browser.close(),
  };
}

/** A page and its door to the browser's tools. */
export async function openPage({ browser }: Session): Promise<{ page: Page; tools: CDPSession }> {
  const page = await browser.newPage();
  return { page, tools: await page.createCDPSession() };
}

/** A page of the extension that runs no code of its own, to call the browser's API from. */
export async function openHelper({ browser, extension }: Session): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${extension!.origin}/manifest.json`);
  return page;
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Bytes of JavaScript objects that are still in use. */
export async function usedHeap(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  return (await tools.send('Runtime.getHeapUsage')).usedSize;
}

/** CPU of the processes that run extensions, in milliseconds; undefined where the system does not tell. */
export async function extensionCpu({ browser }: Session): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  const processes = await processesOf(browser);
  return sum(processes.filter(({ id }) => isExtensionProcess(id)).map(({ id }) => threadsCpu(id)));
}

async function cpuOnceQuiet(browser: Browser): Promise<number> {
  const cpu = async () => sum((await processesOf(browser)).map(({ cpuTime }) => cpuTime * 1000));
  let before = -Infinity;
  let now = await cpu();
  while (now - before > 20) {
    await pause(300);
    before = now;
    now = await cpu();
  }
  return now;
}

async function processesOf(browser: Browser) {
  const tools = await browser.target().createCDPSession();
  const { processInfo } = await tools.send('SystemInfo.getProcessInfo');
  await tools.detach();
  return processInfo;
}

const isExtensionProcess = (id: number) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process');

/** To the nanosecond, where the process's own clock counts by ten milliseconds. */
function threadsCpu(id: number): number {
  const threads = readdirSync(`/proc/${id}/task`);
  return sum(
    threads.map((thread) => Number(readFileSync(`/proc/${id}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6),
  );
}

export const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
