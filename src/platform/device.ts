import { browser } from './browser.ts';

/** Firefox for Android: the popup opens as a page, and the toolbar icon is inside a menu. */
export async function isAndroid(): Promise<boolean> {
  return (await browser.runtime.getPlatformInfo()).os === 'android';
}

/** Firefox for Android opens it for nobody but the person. */
export function canOpenPopup(): boolean {
  return browser.action.openPopup !== undefined;
}
