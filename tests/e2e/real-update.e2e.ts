/**
 * From a package to a later one, as people get them, and the browser closed after it: in Chromium from the
 * machine's list of extensions, as one process alone sees it; in Firefox from a file.
 */
import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Choices } from '../../src/core/choices.ts';
import { browserExecutable, type BrowserName } from '../../src/tools/browsers.ts';
import { builtFolder } from '../../src/tools/build.ts';
import { ROOT } from '../../src/tools/command.ts';
import { copyExtension } from '../../src/tools/copy-extension.ts';
import { type ExtensionBrowser, launch } from '../../src/tools/launch.ts';
import { type LocalWeb, startLocalWeb } from '../../src/tools/local-web.ts';
import { drawnIn, storedIn } from './alerts.ts';
import { until } from './extension.ts';
import { zipped } from './extension-copy.ts';
import { canMount, idInChromium, mountForChromium } from './mounted-chromium.ts';
import { words } from './words.ts';

const name = process.env['BROWSER'] as BrowserName;
const isChromium = name === 'chromium';
/** Where Debian's Chromium, and Chromium's own builds, look for extensions to install. */
const SHARE = '/usr/share/chromium';

const OLDER = '1.0';
const NEWER = '2.0';
/** As if the catalogue had grown since its baseline was frozen. */
const DOODLE_SITES = '*://*.doodle.com/*';
const POLL = 'https://doodle.com/poll/1';

/** One of each kind, none of them the default. */
const CHOICES: Choices = {
  settings: {
    levels: { services: { doodle: 'pause' }, categories: { payments: 'banner' }, verdicts: { notice: 'badge' } },
    frequency: 'each-visit',
    standings: { paypal: { state: 'kept', because: 'Le contrat court encore.', until: '2099-12-31' } },
    bannerPlace: 'bottom',
    profile: { size: 'small', administrator: false },
  },
  snoozes: { services: { helloasso: Date.UTC(2099, 0) } },
};

mkdirSync(join(ROOT, '.cache'), { recursive: true });
const folder = mkdtempSync(join(ROOT, '.cache/real-update-'));
const profile = join(folder, 'profile');
let web: LocalWeb;
let browser: ExtensionBrowser;

describe.skipIf(isChromium && !canMount(SHARE))('an update, and the restart after it', () => {
  beforeAll(async () => {
    web = await startLocalWeb();
    const extension = extensionOf(OLDER);
    const installed = isChromium ? { installedAs: offerPackage(OLDER) } : {};
    if (isChromium) mountForChromium(join(folder, 'share'), SHARE, join(folder, 'chromium'));
    browser = await launch({ browser: name, extension, ...installed, profile, web });
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('keep everything that was chosen, and watch the newer services that were agreed to', async () => {
    await agreeToNewService();
    await browser.inExtension(
      (api, choices) => api.runtime.sendMessage({ request: 'replaceChoices', body: { choices, why: 'import' } }),
      CHOICES,
    );
    const before = await kept();
    expect(before).toMatchObject({ settings: { value: CHOICES.settings }, snoozes: { value: CHOICES.snoozes } });
    await isWatchedAtItsLevel();

    await update();
    expect(await installedVersion()).toBe(NEWER);
    expect(await kept()).toEqual(before);
    await isWatchedAtItsLevel();

    await browser.restart();
    expect(await kept()).toEqual(before);
    await isWatchedAtItsLevel();
  });
});

async function agreeToNewService(): Promise<void> {
  // It would take the place in front, where a click is one.
  await until(() =>
    browser.inExtension(async (api) => (await api.tabs.query({})).some(({ url }) => url?.endsWith('/welcome.html'))),
  );
  const options = await browser.openExtensionPage('options.html');
  const button = await options.waitForSelector(`::-p-aria([name="${words('detectNew_one', '1')}"][role="button"])`);
  await browser.acceptRequest(DOODLE_SITES);
  await button!.click();
  await until(() => options.evaluate((done) => document.body.innerText.includes(done), words('allDetected')));
}

/** Whatever was shown meanwhile. */
async function kept() {
  const { 'shown-alerts': _shown, ...stored } = await storedIn(browser);
  return stored;
}

async function isWatchedAtItsLevel(): Promise<void> {
  const alert = await drawnIn(await browser.visit(POLL));
  expect(await alert.evaluate((root) => root.querySelector('dialog') !== null)).toBe(true);
  expect(await browser.complaints()).toEqual([]);
}

async function update(): Promise<void> {
  if (!isChromium) return browser.update(zipped(extensionOf(NEWER)));
  extensionOf(NEWER);
  const id = offerPackage(NEWER);
  // Chromium looks at its list when it starts, and takes what it has unpacked, and noted, at another start.
  await browser.restart();
  await until(() => existsSync(join(profile, 'Default/Extensions', id, `${NEWER}_0`)));
  const restartedVersion = () => browser.restart().then(installedVersion);
  await until(restartedVersion, (version) => version === NEWER, { within: 30_000 });
}

const installedVersion = () => browser.inExtension((api) => api.runtime.getManifest().version);

function extensionOf(version: string): string {
  const copy = join(folder, version);
  renameSync(copyExtension(builtFolder(name), { version, newSites: [DOODLE_SITES] }), copy);
  return copy;
}

/** Packs an extension for Chromium and puts it on the machine's list; answers its id. */
function offerPackage(version: string): string {
  const key = join(folder, `${OLDER}.pem`);
  const parameters = [
    '--headless',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--pack-extension=${join(folder, version)}`,
    ...(existsSync(key) ? [`--pack-extension-key=${key}`] : []),
  ];
  execFileSync(browserExecutable('chromium'), parameters, { stdio: 'ignore' });
  const id = idInChromium(createPublicKey(readFileSync(key)).export({ type: 'spki', format: 'der' }));
  const list = join(folder, 'share/extensions');
  mkdirSync(list, { recursive: true });
  const offer = { external_crx: join(folder, `${version}.crx`), external_version: version };
  writeFileSync(join(list, `${id}.json`), JSON.stringify(offer));
  return id;
}
