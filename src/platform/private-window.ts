import { browser } from './browser.ts';

/**
 * Whether this very page of ours is in a private window. Firefox opens them there; Chromium never does, and
 * its popup knows by the tab it speaks of.
 */
export function isPrivatePage(): boolean {
  return browser.extension?.inIncognitoContext === true;
}
