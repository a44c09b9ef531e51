/**
 * The welcome page opens once in an extension's life on a device: not at updates, not when installed again
 * over its data, and not where the machine's policy says so.
 */
import { browser } from '../platform/browser.ts';
import { pageUrl } from '../platform/pages.ts';
import { refreshPolicy } from '../platform/policy.ts';
import * as stores from '../platform/stores.ts';

export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    // However long the browser takes to know its policy: better a late page than one that should not be there.
    const { policy } = await refreshPolicy();
    if (policy.noWelcomePage) return;
    let isNew = false;
    await stores.welcomed.update((welcomed) => {
      isNew = !welcomed;
      return true;
    });
    if (isNew) await browser.tabs.create({ url: pageUrl('welcome.html') });
  });
}
