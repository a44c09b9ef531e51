/** The extension once more: in the same browser, installed late or changed on purpose, or as a package. */
import { rmSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import { builtFolder } from '../../src/tools/build.ts';
import { type Change, copyExtension } from '../../src/tools/copy-extension.ts';
import type { ExtensionBrowser } from '../../src/tools/launch.ts';
import { readFiles } from '../../src/tools/package.ts';
import { until } from '../../src/tools/until.ts';

/** Installed until the end of the test. */
export async function installCopy(browser: ExtensionBrowser, change: Change = {}) {
  const folder = copyExtension(builtFolder(browser.name), { ...change, ownId: true });
  const id = await browser.puppeteer.installExtension(folder);
  onTestFinished(async () => {
    await browser.puppeteer.uninstallExtension(id);
    rmSync(folder, { recursive: true, force: true });
  });

  const origin = browser.name === 'chromium' ? `chrome-extension://${id}` : await originInFirefox(browser, id);
  const page = await browser.puppeteer.newPage();
  // In Firefox this never ends, although the page is there.
  page.goto(`${origin}/manifest.json`).catch(() => {});
  /** 'action.getBadgeText({})' */
  const call = <Result>(source: string) =>
    page.evaluate(`(globalThis.browser ?? globalThis.chrome).${source}`) as Promise<Result>;
  const addresses = async () => (await call<{ url?: string }[]>('tabs.query({})')).map(({ url }) => url);
  await until(addresses, (open) => open.includes(`${origin}/welcome.html`));

  return {
    badge: (tab: { id: number }) => call<string>(`action.getBadgeText({ tabId: ${tab.id} })`),
    title: () => call<string>('action.getTitle({})'),
    textOfPopup: () => call<string | undefined>("extension.getViews({ type: 'popup' })[0]?.document.body.innerText"),
    /** In Chromium. */
    clickToolbarIcon: async (tab: { page: typeof page }) => {
      const extension = (await browser.puppeteer.extensions()).get(id);
      await tab.page.bringToFront();
      await tab.page.triggerExtensionAction(extension!);
    },
  };
}

/** The same as a package for Firefox, beside its folder, which is gone. */
export function zipped(folder: string): string {
  const file = `${folder}.xpi`;
  writeFileSync(file, zipSync(readFiles(folder)));
  rmSync(folder, { recursive: true });
  return file;
}

async function originInFirefox(browser: ExtensionBrowser, id: string): Promise<string> {
  const privileged = await browser.openPrivilegedPage();
  const host = await privileged.evaluate(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname`);
  return `moz-extension://${String(host)}`;
}
