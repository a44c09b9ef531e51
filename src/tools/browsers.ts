/** Finds the browsers of this machine, and installs Debian's where it may. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** What is asked of a machine, so that tests can describe another one. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Record<string, string | undefined>;
  isRoot: boolean;
  exists(file: string): boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
};

/** Preferred first: the plain ones, then those that belong to a brand. */
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_APPLICATIONS: Record<BrowserName, [application: string, executable: string][]> = {
  chromium: [
    ['Chromium', 'Chromium'],
    ['Google Chrome', 'Google Chrome'],
    ['Microsoft Edge', 'Microsoft Edge'],
    ['Brave Browser', 'Brave Browser'],
  ],
  firefox: [
    ['Firefox ESR', 'firefox'],
    ['Firefox', 'firefox'],
    ['Firefox Developer Edition', 'firefox'],
  ],
};

const WINDOWS_PROGRAMS: Record<BrowserName, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox ESR\\firefox.exe', 'Mozilla Firefox\\firefox.exe'],
};

const OVERRIDES = { chromium: 'VIGILIBRE_CHROMIUM', firefox: 'VIGILIBRE_FIREFOX' } as const;

/** Debian's packages, each with a file that shows it is there. */
const DEBIAN_PACKAGES: Record<BrowserName, Record<string, string>> = {
  chromium: {
    chromium: '/usr/bin/chromium',
    'chromium-l10n': '/usr/lib/chromium/locales/fr.pak',
  },
  firefox: {
    'firefox-esr': '/usr/bin/firefox-esr',
    'firefox-esr-l10n-fr': '/usr/lib/firefox-esr/browser/extensions/langpack-fr@firefox-esr.mozilla.org.xpi',
  },
};

/** The browser's executable, installed first where this is a Debian that lacks it and we may. */
export function browserExecutable(name: BrowserName, machine = thisMachine): string {
  const missing = missingPackages(name, machine);
  if (missing.length > 0) installPackages(missing);

  const found = findBrowser(name, machine);
  if (!found) throw new Error(howToInstall(name, machine));
  return found;
}

/** What the environment names, else the first browser in the usual places. */
export function findBrowser(name: BrowserName, machine: Machine): string | undefined {
  const named = machine.environment[OVERRIDES[name]];
  if (!named) return usualPlaces(name, machine).find((place) => machine.exists(place));
  if (!machine.exists(named)) throw new Error(`${OVERRIDES[name]} names ${named}, which does not exist.`);
  return named;
}

/** What root would add on Debian: nothing where another browser does the work. */
export function missingPackages(name: BrowserName, machine: Machine): string[] {
  const isOurs = machine.isRoot && machine.platform === 'linux' && machine.exists('/usr/bin/apt-get');
  if (!isOurs) return [];

  const packages = Object.entries(DEBIAN_PACKAGES[name]);
  const found = findBrowser(name, machine);
  const isDebians = packages.some(([, proof]) => proof === found);
  if (found && !isDebians) return [];
  return packages.filter(([, proof]) => !machine.exists(proof)).map(([debianPackage]) => debianPackage);
}

function usualPlaces(name: BrowserName, { platform, environment }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', `${environment['HOME']}/Applications`];
    return MAC_APPLICATIONS[name].flatMap(([application, executable]) =>
      folders.map((folder) => `${folder}/${application}.app/Contents/MacOS/${executable}`),
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => environment[key] ?? []);
    return WINDOWS_PROGRAMS[name].flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
  }
  const folders = [...(environment['PATH'] ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin'];
  return COMMANDS[name].flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
}

function installPackages(names: string[]) {
  console.log(`Installing ${names.join(', ')} with apt-get…`);
  const aptGet = (...parameters: string[]) =>
    execFileSync('apt-get', ['-qq', ...parameters], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    aptGet('update');
    aptGet('install', '--yes', ...names);
  } catch {
    console.log(`apt-get could not install ${names.join(', ')}.`);
  }
}

export function howToInstall(name: BrowserName, { platform, exists }: Machine): string {
  const override = `set ${OVERRIDES[name]} to the path of its executable`;
  if (platform === 'linux' && exists('/usr/bin/apt-get')) {
    return `No ${title(name)} found: run "sudo apt-get install ${Object.keys(DEBIAN_PACKAGES[name]).join(' ')}", or ${override}.`;
  }
  return `No ${title(name)} found: install ${name === 'chromium' ? 'Chromium, Chrome, Edge or Brave' : 'Firefox'}, or ${override}.`;
}

const title = (name: BrowserName) => (name === 'chromium' ? 'Chromium' : 'Firefox');

/** Chromium under a brand ignores `--load-extension`. */
export const isBranded = (executable: string) => /google|edge|brave/i.test(executable);
