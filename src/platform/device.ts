import { browser } from './browser.ts';

/** Firefox for Android: the popup opens as a page, and the toolbar icon is inside a menu. */
export async function isAndroid(): Promise<boolean> {
  return (await browser.runtime.getPlatformInfo()).os === 'android';
}
