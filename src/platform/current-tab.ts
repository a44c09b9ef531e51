/** The tab that the popup speaks of, and what it shows. */
import type { TabReport } from '../core/tab-report.ts';
import { browser } from './browser.ts';
import { send } from './send.ts';
import { knownReport } from './known-tab.ts';

type Tab = { id: number; private: boolean; url?: string };

/** A tab, where there is one, and what it shows. */
export type Look = { tab?: Tab; report: TabReport };

const NOTHING: TabReport = { embedded: [], onClickOnly: false };

/** What the tab shows as far as it is known already, at once. It may be gone: to be looked at next. */
export function glanceAtTab(): Promise<Look> {
  return lookWith(async (tab) => {
    const known = await knownReport(tab.id, tab.url);
    return known.page || known.embedded.length > 0 ? known : asked(tab);
  });
}

/** What the tab shows: its frames are asked where they are. */
export function lookAtTab(): Promise<Look> {
  return lookWith(asked);
}

async function lookWith(report: (tab: Tab) => Promise<TabReport>): Promise<Look> {
  const tab = await currentTab();
  return tab ? { tab, report: await report(tab) } : { report: NOTHING };
}

function asked({ id, url }: Tab): Promise<TabReport> {
  return send('tabReport', { tabId: id, ...(url !== undefined && { url }) });
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
