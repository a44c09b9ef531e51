import type { TabReport } from '../core/tab-report.ts';
import { browser } from './browser.ts';
import { send } from './send.ts';
import { tabState } from './stores.ts';

/** The tab that the popup speaks of: the active one, or the one its own address names (`popup.html?tab=12`). */
export async function currentTab(): Promise<{ id: number; url?: string } | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab = named
    ? await browser.tabs.get(Number(named)).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, ...(tab.url !== undefined && { url: tab.url }) };
}

export async function reportOf(tab: { id: number; url?: string }): Promise<TabReport> {
  return send('tabReport', { tabId: tab.id, ...(tab.url !== undefined && { url: tab.url }) });
}

/** Calls back whenever what is known of a tab may have changed; returns how to stop. */
export function watchTab(tabId: number, changed: () => void): () => void {
  return tabState(tabId).watch(changed);
}
