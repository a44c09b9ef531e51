import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserExecutable } from './browsers.ts';
import type { Driver, DriverOptions } from './driver.ts';
import { until } from './until.ts';

/** Firefox draws an address for each installation; tests want to know it. */
const UUID = '5d0a6d2e-6c1b-4b0e-9d5e-0f5f3b7f9a11';
const ORIGIN = `moz-extension://${UUID}`;

export async function driveFirefox(options: DriverOptions): Promise<Driver> {
  const executablePath = browserExecutable('firefox');
  const id = extensionId(options.extension);
  // As people install it: it survives a restart. Not every Firefox accepts what its maker has not signed.
  const acceptsUnsigned = /esr|developer|nightly/i.test(executablePath);
  const installed = join(options.profile, 'extensions', isZip(options.extension) ? `${id}.xpi` : id);
  if (acceptsUnsigned) cpSync(options.extension, installed, { recursive: true });

  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    // With a window, whoever launched it answers Ctrl+C.
    handleSIGINT: options.headless,
    acceptInsecureCerts: options.web !== undefined,
    userDataDir: options.profile,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    // Without it, no page of an extension can be driven.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.autoDisableScopes': 0,
      'extensions.startupScanScopes': 1,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'font.size.variable.x-western': options.fontSize,
      'intl.locale.requested': options.locale,
      // What moves would be measured on its way.
      'ui.prefersReducedMotion': options.headless ? 1 : 0,
      'ui.systemUsesDarkTheme': options.colours === 'dark' ? 1 : 0,
      'xpinstall.signatures.required': false,
      ...(options.web && {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${options.web.securePort};80=${options.web.plainPort}`,
        'network.trr.mode': 5,
      }),
    },
  });

  const privileged = await openPrivilegedPage(browser);
  const isActive = () => privileged.evaluate((addon) => WebExtensionPolicy.getByID(addon)?.active ?? false, id);
  if (!acceptsUnsigned) await browser.installExtension(options.extension);
  await until(isActive);

  return {
    browser,
    origin: ORIGIN,
    openExtensionPage,
    openPrivilegedPage: () => openPrivilegedPage(browser),
    stopBackground: () =>
      privileged.evaluate(
        (addon) =>
          WebExtensionPolicy.getByID(addon)?.extension.terminateBackground({
            ignoreDevToolsAttached: true,
            disableResetIdleForTest: true,
          }),
        id,
      ),
    complaints: () =>
      privileged.evaluate((ours) => {
        const messages: ConsoleMessage[] = Services.console.getMessageArray();
        Services.console.reset();
        return messages.flatMap((message) => {
          // Only asked so does a message tell where it comes from.
          if (!(message instanceof Ci.nsIScriptError) || !message.sourceName.startsWith(ours)) return [];
          // Firefox's own words where a page goes away, or is kept whole, while it still runs or waits for an answer.
          const isOfFirefox = /^(Promise (resolved|rejected) (after|while) context|Script terminated by timeout) /.test(
            message.errorMessage,
          );
          return isOfFirefox ? [] : message.errorMessage;
        });
      }, ORIGIN),
    clickToolbarIcon: () =>
      privileged.evaluate((addon) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(addon).extension);
        action.triggerAction(window);
      }, id),
    pinToolbarIcon: () =>
      privileged.evaluate((addon) => {
        Services.wm.getMostRecentWindow('navigator:browser').gUnifiedExtensions.pinToToolbar(addon, true);
      }, id),
    setColours: (_page, colours) =>
      privileged.evaluate(
        (dark) => Services.prefs.setIntPref('ui.systemUsesDarkTheme', dark),
        colours === 'dark' ? 1 : 0,
      ),
    showAsPrinted: async (page) => {
      // Asked of the page: the driver may not know the address's fragment. The window may hear of it a little later.
      const shows = (address: string) =>
        privileged.evaluate((wanted) => {
          const { browsers } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser;
          const shown = browsers.find(({ currentURI }: { currentURI: { spec: string } }) => currentURI.spec === wanted);
          if (shown) shown.browsingContext.mediumOverride = 'print';
          return shown !== undefined;
        }, address);
      const address = await page.evaluate(() => location.href);
      await until(() => shows(address));
    },
    screenshotOfPopup: async () => {
      const png = await privileged.evaluate(async () => {
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const popup = window.document.querySelector('.webextension-popup-browser');
        const { width, height } = popup.getBoundingClientRect();
        const image = await popup.browsingContext.currentWindowGlobal.drawSnapshot(
          new DOMRect(0, 0, width, height),
          window.devicePixelRatio,
          'white',
        );
        const canvas = new OffscreenCanvas(image.width, image.height);
        canvas.getContext('2d')?.drawImage(image, 0, 0);
        const blob = await canvas.convertToBlob();
        return Array.from(new Uint8Array(await blob.arrayBuffer()));
      });
      return Uint8Array.from(png);
    },
    inClosedRoot: (page, host, source) => inClosedRoot(browser, page, host, source),
    withholdSites: () => changeSites('remove'),
    restoreSites: () => changeSites('add'),
    giveSites: (patterns) => changeSites('add', patterns),
    update: (file) =>
      privileged.evaluate(async (path) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
        const install = await AddonManager.getInstallForFile(new FileUtils.File(path));
        await install.install();
      }, file),
    allowInPrivateWindows: () =>
      privileged.evaluate(async (addon) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(addon);
        const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await ExtensionPermissions.add(addon, allowed, extension);
        await (await AddonManager.getAddonByID(addon)).reload();
      }, id),
    // The preference "webextOptionalPermissionPrompts" already answers yes.
    acceptRequest: async () => {},
  };

  /** Takes all sites, where none are named; gives all that the manifest asks for. */
  function changeSites(change: 'add' | 'remove', patterns?: string[]) {
    return privileged.evaluate(
      async (addon, method, wanted) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID(addon);
        const all =
          method === 'add'
            ? extension.manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches)
            : [...(await ExtensionPermissions.get(addon)).origins];
        await ExtensionPermissions[method](addon, { permissions: [], origins: wanted ?? all }, extension);
      },
      id,
      change,
      patterns,
    );
  }
}

const isZip = (extension: string) => extension.endsWith('.zip');

function extensionId(extension: string): string {
  const manifest = isZip(extension)
    ? strFromU8(unzipSync(readFileSync(extension))['manifest.json']!)
    : readFileSync(join(extension, 'manifest.json'), 'utf8');
  return JSON.parse(manifest).browser_specific_settings.gecko.id;
}

/** Going to such an address never ends for the driver, so that the page is asked instead. */
async function goTo(page: Page, address: string) {
  page.goto(address).catch(() => {});
  await until(
    () => page.evaluate(() => `${document.readyState} ${location.href}`),
    (state) => state === `complete ${address}`,
  );
}

const openExtensionPage = goTo;

async function openPrivilegedPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await goTo(page, 'about:addons');
  return page;
}

/** What the protocol answers for an element, with the shadow root that a page keeps closed. */
interface RemoteNode {
  sharedId: string;
  value?: { shadowRoot?: RemoteNode | null };
}
interface Evaluation {
  result: { type: string; result: RemoteNode & { value?: unknown }; exceptionDetails: { text: string } };
}

async function inClosedRoot(browser: Browser, page: Page, host: string, source: string): Promise<string | undefined> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<Evaluation> };
  };
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const found = await connection.send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(host)})`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = (found.result.result as RemoteNode).value?.shadowRoot;
  if (!root) return undefined;

  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: source,
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result.value as string | undefined;
}

/** What pages of Firefox itself may use. */
declare const ChromeUtils: { importESModule(address: string): any };
declare const Services: any;
interface ConsoleMessage {
  sourceName: string;
  errorMessage: string;
}
declare const Ci: { nsIScriptError: new () => ConsoleMessage };
declare const WebExtensionPolicy: { getByID(id: string): any };
