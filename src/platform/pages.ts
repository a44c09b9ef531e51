import { browser } from './browser.ts';

/** The address of one of the extension's own pages: `guide.html#/service/helloasso`. */
export function pageUrl(page: `${'guide' | 'options' | 'welcome' | 'popup'}.html${string}`): string {
  return browser.runtime.getURL(page);
}
