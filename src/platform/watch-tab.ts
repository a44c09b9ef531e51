import { tabState } from './stores.ts';

/** Calls back whenever what is known of a tab may have changed; returns how to stop. */
export function watchTab(tabId: number, changed: () => void): () => void {
  return tabState(tabId).watch(changed);
}
