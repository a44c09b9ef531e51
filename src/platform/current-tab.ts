import type { TabReport } from '../core/tab-report.ts';
import { browser } from './browser.ts';
import { send } from './send.ts';

type Tab = { id: number; private: boolean; url?: string };

/** A tab, where there is one, and what it shows. */
export type Look = { tab: Tab | undefined; report: TabReport };

const NOTHING: TabReport = { embedded: [], onClickOnly: false };

/** Looks at the tab that the popup speaks of. */
export async function lookAtTab(): Promise<Look> {
  const tab = await currentTab();
  return { tab, report: tab ? await reportOf(tab) : NOTHING };
}

/** The active one, or the one its own address names (`popup.html?tab=12`). */
async function currentTab(): Promise<Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab = named
    ? await browser.tabs.get(Number(named)).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, private: tab.incognito, ...(tab.url !== undefined && { url: tab.url }) };
}

async function reportOf(tab: Tab): Promise<TabReport> {
  return send('tabReport', { tabId: tab.id, ...(tab.url !== undefined && { url: tab.url }) });
}
