import { browser } from './browser.ts';
import { ANNOUNCE } from './protocol.ts';

/**
 * Has the page scripts of a tab, or of one of its frames, announce themselves again. Resolves once a visit
 * is handled: to false where nobody listens. It needs no host permission.
 */
export async function askToAnnounce(tabId: number, frameId?: number): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, ANNOUNCE, frameId === undefined ? {} : { frameId });
    return true;
  } catch {
    return false;
  }
}
