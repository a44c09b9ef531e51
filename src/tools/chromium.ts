import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { browserExecutable, isBranded } from './browsers.ts';
import type { Driver, DriverOptions } from './driver.ts';
import type { LocalWeb } from './local-web.ts';
import { until } from './until.ts';

/** The private interface of chrome://extensions. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      hostAccess?: string;
      incognitoAccess?: boolean;
      pinnedToToolbar?: boolean;
      errorCollection?: boolean;
    }): Promise<void>;
    getExtensionInfo(extensionId: string): Promise<{ runtimeErrors: { message: string; isServiceWorker: boolean }[] }>;
    deleteExtensionErrors(of: { extensionId: string }): Promise<void>;
    reload(extensionId: string): Promise<void>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    addHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
};

/** What the driver adds keeps Chromium from looking at the machine's list of extensions. */
const NO_INSTALLATIONS = ['--disable-background-networking', '--disable-default-apps'];

/** Chromium with an extension or, to compare, without any. */
export async function startChromium(options: Omit<DriverOptions, 'extension'> & { extension?: string }) {
  const executablePath = browserExecutable('chromium');
  const extensions = options.extension && !options.installedAs ? [options.extension] : [];
  const loadsFromCommandLine = !isBranded(executablePath);
  return puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless: options.headless,
    // With a window, whoever launched it answers Ctrl+C.
    handleSIGINT: options.headless,
    pipe: true,
    acceptInsecureCerts: options.web !== undefined,
    userDataDir: options.profile,
    // A restart keeps what was granted to an extension of the command line, not to one of the driver.
    enableExtensions: loadsFromCommandLine || extensions,
    // Popups size themselves for the scroll bars of a person's screen.
    ignoreDefaultArgs: ['--enable-automation', '--hide-scrollbars', ...(options.installedAs ? NO_INSTALLATIONS : [])],
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    env: { ...process.env, LANGUAGE: options.locale },
    args: [
      ...(loadsFromCommandLine ? extensions.map((folder) => `--load-extension=${folder}`) : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.web ? [`--host-resolver-rules=${everyHostLeadsTo(options.web)}`, '--disable-quic'] : []),
      `--lang=${options.locale}`,
      `--blink-settings=preferredColorScheme=${options.colours === 'dark' ? 0 : 1},defaultFontSize=${options.fontSize}`,
      // What moves would be measured on its way.
      ...(options.headless ? ['--force-prefers-reduced-motion'] : []),
      '--disable-component-update',
      '--hide-crash-restore-bubble',
      '--no-default-browser-check',
      '--window-size=1280,900',
    ],
  });
}

export async function driveChromium(options: DriverOptions): Promise<Driver> {
  const browser = await startChromium(options);
  const id = options.installedAs ?? (await idOfLoaded(browser, options.extension));
  const origin = `chrome-extension://${id}`;

  const complaints: string[] = [];
  browser.on('targetcreated', async (target) => {
    const page = await target.page().catch(() => null);
    const note = (words: string, address = '') => {
      if ([words, address, page?.url()].some((text) => text?.includes(origin))) complaints.push(words);
    };
    page?.on('pageerror', (error) => note(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    page?.on('console', (message) => {
      if (/error|warn|assert/.test(message.type())) note(message.text(), message.location().url);
    });
  });

  const openPrivilegedPage = async () => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    return page;
  };
  const asPrivileged = async (act: (id: string, ...values: string[]) => Promise<void>, ...values: string[]) => {
    const page = await openPrivilegedPage();
    await page.evaluate(act, id, ...values);
    await page.close();
  };

  let errorsPage: Promise<Page> | undefined;
  /** Chromium keeps them once it was asked to. Whoever listened to the background would keep it from stopping. */
  const complaintsOfBackground = async () => {
    errorsPage ??= openPrivilegedPage();
    return (await errorsPage).evaluate(async (extensionId) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
      const { runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(extensionId);
      await chrome.developerPrivate.deleteExtensionErrors({ extensionId });
      return runtimeErrors.filter(({ isServiceWorker }) => isServiceWorker).map(({ message }) => message);
    }, id);
  };

  const giveSites = (patterns: string[]) =>
    asPrivileged(
      async (extensionId, ...wanted) => {
        for (const pattern of wanted) await chrome.developerPrivate.addHostPermission(extensionId, pattern);
      },
      ...patterns,
    );

  return {
    browser,
    origin,
    openPrivilegedPage,
    openExtensionPage: async (page, address) => {
      // The machine installs while the browser runs already.
      await until(() => page.goto(address));
    },
    stopBackground: async (helper) => {
      const session = await helper.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    complaints: async () => [...complaints.splice(0), ...(await complaintsOfBackground())],
    clickToolbarIcon: async (page) => page.triggerExtensionAction((await browser.extensions()).get(id)!),
    pinToolbarIcon: () =>
      asPrivileged((extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true }),
      ),
    setColours: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    showAsPrinted: (page) => page.emulateMediaType('print'),
    screenshotOfPopup: async () => {
      const target = await browser.waitForTarget(isPopup);
      const popup = await target.asPage();
      return popup.screenshot();
    },
    inClosedRoot,
    withholdSites: () =>
      asPrivileged((extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
      ),
    restoreSites: () =>
      asPrivileged((extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' }),
      ),
    giveSites,
    update: () =>
      asPrivileged(async (extensionId) => {
        // Otherwise an extension of the command line stays off.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.reload(extensionId);
      }),
    allowInPrivateWindows: () =>
      asPrivileged(async (extensionId) => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
      }),
    // Headless Chromium never shows its question: the sites are given before it would be put.
    acceptRequest: giveSites,
  };
}

async function idOfLoaded(browser: Browser, folder: string): Promise<string> {
  const extension = await until(
    async () => [...(await browser.extensions()).values()].find(({ path }) => path === folder),
    (found) => found !== undefined,
  );
  return extension.id;
}

/** A popup has no tab; pages opened as one have their address ("popup.html?tab=7"). */
const isPopup = (target: Target) => target.type() === 'page' && target.url().endsWith('/popup.html');

const everyHostLeadsTo = ({ securePort, plainPort }: LocalWeb) =>
  [`MAP *:443 127.0.0.1:${securePort}`, `MAP *:80 127.0.0.1:${plainPort}`, 'MAP * ~NOTFOUND'].join(',');

async function inClosedRoot(page: Page, host: string, source: string): Promise<string | undefined> {
  const session = await page.createCDPSession();
  try {
    const expression = `document.querySelector(${JSON.stringify(host)})`;
    const { objectId } = (await session.send('Runtime.evaluate', { expression })).result;
    if (!objectId) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (!backendNodeId) return undefined;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: source,
      objectId: object.objectId,
      arguments: [{ objectId: object.objectId }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
