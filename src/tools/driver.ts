/** What `launch.ts` needs of a browser, whichever it is: `chromium.ts` and `firefox.ts` each say how. */
import type { Browser, Page } from 'puppeteer-core';
import type { LocalWeb } from './local-web.ts';

export type Colours = 'light' | 'dark';

export interface DriverOptions {
  /** The folder of the built extension; for Firefox, its zip as well. */
  extension: string;
  /** In Chromium: its id, where the machine installs it as a package and the command line does not load it. */
  installedAs?: string;
  profile: string;
  headless: boolean;
  locale: string;
  colours: Colours;
  /** Of ordinary text in pages, in pixels: browsers have 16, people who see little ask for more. */
  fontSize: number;
  /** Every host name leads there; the real web when absent. */
  web: LocalWeb | undefined;
}

export interface Driver {
  browser: Browser;
  /** 'chrome-extension://…' */
  origin: string;
  openExtensionPage(page: Page, address: string): Promise<void>;
  /** A page of the browser itself, which may do what no extension may. */
  openPrivilegedPage(): Promise<Page>;
  /** `helper`: any page of the extension. */
  stopBackground(helper: Page): Promise<void>;
  /**
   * What the extension's own code complained of since it was last asked: errors thrown, promises rejected and, in
   * Chromium, words in the console. What pages of the web complain of is theirs.
   */
  complaints(): Promise<string[]>;
  clickToolbarIcon(page: Page): Promise<void>;
  /** Puts the icon where everybody sees it. */
  pinToolbarIcon(): Promise<void>;
  /** As a person who changes the theme of the computer. */
  setColours(page: Page, colours: Colours): Promise<void>;
  /** As on paper, from then on. */
  showAsPrinted(page: Page): Promise<void>;
  screenshotOfPopup(): Promise<Uint8Array>;
  /** Calls `(root) => Promise<string>` on the closed shadow root of an element; undefined where there is none. */
  inClosedRoot(page: Page, host: string, source: string): Promise<string | undefined>;
  /** As a person who takes from the extension its access to every site. */
  withholdSites(): Promise<void>;
  /** As a person who gives it back, for every site it asks for. */
  restoreSites(): Promise<void>;
  /** As a person who gives it access to these sites, and leaves the others as they are. */
  giveSites(patterns: string[]): Promise<void>;
  /** To a newer package. Chromium takes none from outside its store: there the extension starts anew as it is. */
  update(file: string): Promise<void>;
  /** As a person who lets it work in private windows; the extension starts anew. */
  allowInPrivateWindows(): Promise<void>;
  /** The browser's next question about these sites is answered by yes. */
  acceptRequest(patterns: string[]): Promise<void>;
}
