import { browser } from '../platform/browser.ts';
import * as stores from '../platform/stores.ts';

/**
 * What is known of a tab goes with it, above all of a private one. At each start of the background: a listener
 * to tabs that close would wake it on every page.
 */
export async function forgetClosedTabs(): Promise<void> {
  const known = await stores.knownTabs();
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await stores.forgetTabs(known.filter((tabId) => !open.has(tabId)));
}
