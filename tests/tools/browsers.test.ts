import { describe, expect, test } from 'vitest';
import {
  findBrowser,
  howToInstall,
  isBranded,
  missingPackages,
  type BrowserName,
  type Machine,
} from '../../src/tools/browsers.ts';

type Description = Partial<Omit<Machine, 'exists'>> & { files?: string[] };

function machine({ files = [], ...rest }: Description): Machine {
  return { platform: 'linux', environment: {}, isRoot: false, ...rest, exists: (file) => files.includes(file) };
}

describe('the browser found is', () => {
  test.each<[string, BrowserName, Description, string | undefined]>([
    [
      'the one on the PATH',
      'chromium',
      { environment: { PATH: '/opt/bin:/bin' }, files: ['/opt/bin/chromium'] },
      '/opt/bin/chromium',
    ],
    [
      'the plain one before a brand',
      'chromium',
      { environment: { PATH: '/a:/b' }, files: ['/a/google-chrome', '/b/chromium'] },
      '/b/chromium',
    ],
    [
      'a brand where it is alone',
      'chromium',
      { environment: { PATH: '/bin' }, files: ['/bin/microsoft-edge'] },
      '/bin/microsoft-edge',
    ],
    [
      'Firefox ESR before Firefox',
      'firefox',
      { environment: { PATH: '/bin' }, files: ['/bin/firefox', '/bin/firefox-esr'] },
      '/bin/firefox-esr',
    ],
    ['in /usr/bin even with an empty PATH', 'firefox', { files: ['/usr/bin/firefox'] }, '/usr/bin/firefox'],
    [
      'an application of macOS',
      'chromium',
      { platform: 'darwin', files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'] },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      "an application of macOS in the person's folder",
      'firefox',
      {
        platform: 'darwin',
        environment: { HOME: '/Users/ada' },
        files: ['/Users/ada/Applications/Firefox.app/Contents/MacOS/firefox'],
      },
      '/Users/ada/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    [
      'a program of Windows',
      'chromium',
      {
        platform: 'win32',
        environment: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
        files: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
      },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'what the environment names, before all others',
      'firefox',
      { environment: { VIGILIBRE_FIREFOX: '/opt/firefox', PATH: '/bin' }, files: ['/opt/firefox', '/bin/firefox'] },
      '/opt/firefox',
    ],
    ['none on a bare machine', 'chromium', {}, undefined],
  ])('%s', (_, name, description, executable) => {
    expect(findBrowser(name, machine(description))).toBe(executable);
  });

  test('never another than the one the environment names', () => {
    const elsewhere = machine({ environment: { VIGILIBRE_CHROMIUM: '/gone' }, files: ['/usr/bin/chromium'] });
    expect(() => findBrowser('chromium', elsewhere)).toThrow('VIGILIBRE_CHROMIUM names /gone, which does not exist.');
  });
});

describe('what root installs on Debian is', () => {
  const apt = '/usr/bin/apt-get';
  const french = '/usr/lib/chromium/locales/fr.pak';

  test.each([
    [
      'the browser and its French, where there is no browser',
      { isRoot: true, files: [apt] },
      ['chromium', 'chromium-l10n'],
    ],
    ['the French alone, where it is missing', { isRoot: true, files: [apt, '/usr/bin/chromium'] }, ['chromium-l10n']],
    ['nothing, where all is there', { isRoot: true, files: [apt, '/usr/bin/chromium', french] }, []],
    ['nothing, where another browser does the work', { isRoot: true, files: [apt, '/usr/bin/google-chrome'] }, []],
    ['nothing, without the right to', { isRoot: false, files: [apt] }, []],
    ['nothing, on another system', { isRoot: true, files: [] }, []],
  ])('%s', (_, description, packages) => {
    expect(missingPackages('chromium', machine(description))).toEqual(packages);
  });
});

describe('where there is no browser, a sentence says', () => {
  test('what to run on Debian', () => {
    expect(howToInstall('firefox', machine({ files: ['/usr/bin/apt-get'] }))).toBe(
      'No Firefox found: run "sudo apt-get install firefox-esr firefox-esr-l10n-fr", or set VIGILIBRE_FIREFOX to the path of its executable.',
    );
  });

  test('what to install elsewhere', () => {
    expect(howToInstall('chromium', machine({ platform: 'win32' }))).toBe(
      'No Chromium found: install Chromium, Chrome, Edge or Brave, or set VIGILIBRE_CHROMIUM to the path of its executable.',
    );
  });
});

test.each([
  ['/usr/bin/chromium', false],
  ['C:\\Program Files\\Chromium\\Application\\chrome.exe', false],
  ['/usr/bin/google-chrome-stable', true],
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', true],
  ['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', true],
  ['/usr/bin/brave-browser', true],
])('%s: under a brand is %s', (executable, branded) => {
  expect(isBranded(executable)).toBe(branded);
});
