/** The extension once more in the same browser: installed late, or changed on purpose. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { builtFolder } from '../../src/tools/build.ts';
import type { ExtensionBrowser } from '../../src/tools/launch.ts';
import { readFiles } from '../../src/tools/package.ts';
import { until } from '../../src/tools/until.ts';

type Manifest = {
  version: string;
  content_scripts: { matches: string[] }[];
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { id: string } };
};

type Change = {
  version?: string;
  policy?: string;
  addedToBackground?: string;
  /** Left out of the manifest. */
  newSites?: string[];
  /** Beside the original. */
  ownId?: boolean;
};

/** Installed until the end of the test. */
export async function installCopy(browser: ExtensionBrowser, change: Change = {}) {
  const folder = copyExtension(browser.name, { ...change, ownId: true });
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

/** The caller removes it. */
export function copyExtension(name: BrowserName, change: Change): string {
  const { version, policy, addedToBackground = '', newSites = [], ownId = false } = change;
  const cache = join(import.meta.dirname, '../../.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'copy-'));
  cpSync(builtFolder(name), folder, { recursive: true });

  const manifestFile = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  if (version) manifest.version = version;
  if (policy) manifest.content_security_policy.extension_pages = policy;
  for (const script of manifest.content_scripts) {
    script.matches = script.matches.filter((pattern) => !newSites.includes(pattern));
  }
  if (ownId && manifest.browser_specific_settings) manifest.browser_specific_settings.gecko.id = 'copy@example.org';
  writeFileSync(manifestFile, JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), addedToBackground, { flag: 'a' });
  return folder;
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
