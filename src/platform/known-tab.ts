/** What is known of a tab, without asking anybody: a cache. */
import { reportOf, type TabReport } from '../core/tab-report.ts';
import { isOnClickOnly } from './site-access.ts';
import { tabState } from './stores.ts';

/** What its documents last said of themselves. */
export async function knownReport(tabId: number, url: string | undefined): Promise<TabReport> {
  const [state, onClickOnly] = await Promise.all([tabState(tabId).get(), isOnClickOnly(url)]);
  return reportOf(state, onClickOnly);
}

/** Calls back whenever what is known of a tab may have changed; returns how to stop. */
export function watchTab(tabId: number, changed: () => void): () => void {
  return tabState(tabId).watch(changed);
}
