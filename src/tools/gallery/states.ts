/**
 * Every screen in every state that a person may meet it in. The gallery draws them, the end-to-end tests try
 * them: to add a state, add its line.
 */
import type { Page } from 'puppeteer-core';
import { entriesOf, type SeenEntries } from '../../core/changes.ts';
import type { Policy } from '../../core/policy.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import type { Snoozes } from '../../core/snooze.ts';
import type { MessageKey } from '../../platform/i18n.ts';
import { alertIn } from '../alert-in.ts';
import { ROOT } from '../command.ts';
import { copyExtension } from '../copy-extension.ts';
import { DEMO_PAGES, demoWeb } from '../demo-pages.ts';
import type { ExtensionBrowser } from '../launch.ts';
import type { Pages } from '../local-web.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { until } from '../until.ts';

export interface State {
  /** Completes "the gallery shows…". */
  name: string;
  /** The screen; where there is none, what is drawn in the page `on`. */
  path?: string;
  /** The page that the popup speaks of, or that an alert is drawn in. */
  on?: string;
  /** What a person chose before. */
  stored?: {
    settings?: Partial<Settings>;
    snoozes?: Partial<Snoozes>;
    /** What of the catalogue the person was told of. */
    'seen-entries'?: SeenEntries;
    /** What the machine's policy says. */
    'last-policy'?: Policy & Record<string, unknown>;
  };
  /** The browser keeps the extension from every site. */
  withheld?: true;
  /** The catalogue grew after the manifest was frozen: the extension is the one that `outgrown` makes. */
  outgrown?: true;
  /** In a private window. */
  private?: true;
  /** The popup was opened by a click on the icon, which lets the extension see the address of the page. */
  clicked?: true;
  /** What the button of the alert says that is pressed. */
  answer?: MessageKey;
  /** The text of a backup that is chosen in the options. */
  file?: string;
  /** Typed into the search. */
  search?: string;
  /** What is pressed then, one after the other: CSS selectors. */
  press?: string[];
  /** What comes by itself, a little later than the rest: a CSS selector. */
  shows?: string;
  /** What is folded away is shown. */
  unfolded?: true;
  /** As on paper. */
  printed?: true;
}

const [VISITOR, ORGANISER] = ['visitor', 'organiser'].map(
  (picture) => `https://${DEMO_PAGES.find((page) => page.picture === picture)!.address}`,
) as [string, string];
const SEVERAL = 'https://admin.helloasso.com/les-amis-du-verger/site';
const EMBEDDING = 'https://les-amis-du-verger.example/adherer';
const NEUTRAL = 'https://les-amis-du-verger.example/';
const LIBRE = 'https://framadate.org/aVergerConseil';
const POLL = 'https://doodle.com/meeting/participate/id/aVerger';
const RIGHT_TO_LEFT = 'https://admin.helloasso.com/asdiqa-al-bustan/';
const PAYING = 'https://checkout.helloasso.com/public/gateway/start/verger';

/** Services in frames. */
const FRAMES = ['www.youtube.com/embed/verger', 'www.paypal.com/donate', 'docs.google.com/forms/d/e/1Verger/viewform'];

/** The pages that states are shown on. */
export const STATE_PAGES: Pages = {
  ...demoWeb(),
  ...Object.fromEntries(FRAMES.map((frame) => [frame, '<!doctype html><title>Cadre</title>'])),
  [PAYING.replace('https://', '')]: '<!doctype html><html lang="fr"><title>Paiement</title><h1>Paiement</h1>',
  [RIGHT_TO_LEFT.replace('https://', '')]:
    '<!doctype html><html lang="ar" dir="rtl"><title>أصدقاء البستان</title><h1>أصدقاء البستان</h1><p>مرحبا بكم في لوحة التحكم.',
  [SEVERAL.replace('https://', '')]:
    `<!doctype html><html lang="fr"><title>Notre site</title>${FRAMES.map((frame) => `<iframe src="https://${frame}"></iframe>`).join('')}`,
};

const inAYear = Date.now() + 365 * 24 * 3_600_000;
const pauses: State['stored'] = {
  settings: { levels: { ...defaultSettings.levels, services: { helloasso: 'pause' } } },
};
const damaged: State['stored'] = { settings: { frequency: 'parfois' as never } };
const backup = JSON.stringify({
  format: 'vigilibre-backup',
  version: 1,
  settings: {
    version: 1,
    value: {
      ...defaultSettings,
      levels: { ...defaultSettings.levels, services: { doodle: 'pause' }, verdicts: { notice: 'badge' } },
      frequency: 'once-a-week',
      profile: { size: 'small' },
    },
  },
  snoozes: { version: 1, value: { services: { 'google-forms': inAYear } } },
});

/** Everything but two entries of each kind. */
const seen = Object.fromEntries(
  Object.entries(entriesOf(readCatalogue(ROOT))).map(([kind, ids]) => [kind, ids.slice(2)]),
) as SeenEntries;
const silences: State['stored'] = {
  settings: {
    levels: { ...defaultSettings.levels, services: { paypal: 'silent', doodle: 'silent' } },
    standings: {
      'google-forms': { state: 'replaced' },
      helloasso: { state: 'kept', because: 'après l’assemblée générale', until: '2030-06-01' },
    },
  },
  snoozes: { services: { zoom: inAYear }, everything: inAYear },
};

const policy: State['stored'] = {
  'last-policy': {
    decidedBy: 'le bureau des Amis du verger',
    levels: { services: { helloasso: 'pause' } },
    lockedSettings: ['levels', 'frequency', 'standings', 'profile'],
    hourly: true,
  },
};

export const STATES: State[] = [
  { name: 'the popup on a service’s page, for a visitor', path: 'popup.html', on: VISITOR },
  { name: 'the popup on a service’s page, for an organiser', path: 'popup.html', on: ORGANISER },
  { name: 'the popup, all unfolded', path: 'popup.html', on: VISITOR, unfolded: true },
  { name: 'the popup on a page of several services', path: 'popup.html', on: SEVERAL },
  { name: 'the popup on a page that embeds a service', path: 'popup.html', on: EMBEDDING },
  { name: 'the popup on a page with nothing to say', path: 'popup.html', on: NEUTRAL },
  { name: 'the popup on a libre site', path: 'popup.html', on: LIBRE, clicked: true },
  { name: 'the popup on a payment page', path: 'popup.html', on: PAYING, stored: pauses },
  { name: 'the popup in a private window', path: 'popup.html', on: ORGANISER, private: true },
  { name: 'the popup on a page of the browser', path: 'popup.html' },
  { name: 'the popup where site access is refused', path: 'popup.html', on: NEUTRAL, withheld: true },
  {
    name: 'the popup once the guide grew',
    path: 'popup.html',
    on: NEUTRAL,
    outgrown: true,
    stored: { 'seen-entries': seen },
  },
  { name: 'the popup on a page of a newer service', path: 'popup.html', on: POLL, outgrown: true, clicked: true },
  { name: 'the popup where a setting was damaged', path: 'popup.html', on: VISITOR, stored: damaged, shows: '.notice' },
  {
    name: 'the popup of a snoozed service',
    path: 'popup.html',
    on: ORGANISER,
    stored: { snoozes: { services: { helloasso: inAYear } } },
    unfolded: true,
  },
  {
    name: 'the popup with everything snoozed',
    path: 'popup.html',
    on: NEUTRAL,
    stored: { snoozes: silences.snoozes! },
  },
  { name: 'the popup of a service that is kept', path: 'popup.html', on: VISITOR, stored: silences, unfolded: true },
  { name: 'the popup under a policy', path: 'popup.html', on: VISITOR, stored: policy, unfolded: true },
  { name: 'the popup with many results', path: 'popup.html', on: NEUTRAL, search: 'chatons' },
  { name: 'the popup with no result', path: 'popup.html', on: NEUTRAL, search: 'zzzzqqqq' },
  {
    name: 'the popup that is asked to keep a service',
    path: 'popup.html',
    on: ORGANISER,
    unfolded: true,
    press: ['[aria-expanded]'],
  },
  { name: 'the banner', on: ORGANISER },
  { name: 'the banner at the bottom', on: ORGANISER, stored: { settings: { bannerPlace: 'bottom' } } },
  { name: 'the banner put off', on: ORGANISER, answer: 'alertNotToday' },
  { name: 'the banner in a page from right to left', on: RIGHT_TO_LEFT },
  { name: 'the pause', on: ORGANISER, stored: pauses },
  { name: 'the pause in a page from right to left', on: RIGHT_TO_LEFT, stored: pauses },
  { name: 'the welcome page', path: 'welcome.html' },
  { name: 'the options on the first day', path: 'options.html' },
  { name: 'the options of somebody who silenced much', path: 'options.html', stored: silences },
  { name: 'the options under a policy', path: 'options.html', stored: policy },
  { name: 'the options, all unfolded', path: 'options.html', unfolded: true },
  { name: 'the options once the guide grew', path: 'options.html', outgrown: true },
  { name: 'the options where a setting was damaged', path: 'options.html', stored: damaged, shows: '.notice' },
  { name: 'the options about to read a backup', path: 'options.html', file: backup, shows: '#backup .outcome + .card' },
  { name: 'the options about to forget every choice', path: 'options.html', press: ['#backup button'] },
  { name: 'the guide', path: 'guide.html' },
  { name: 'the guide with many results', path: 'guide.html', search: 'chatons' },
  { name: 'the guide’s page of a need', path: 'guide.html#/need/dates' },
  { name: 'the guide’s page of a service', path: 'guide.html#/service/helloasso' },
  { name: 'the guide’s page of a service, all unfolded', path: 'guide.html#/service/helloasso', unfolded: true },
  { name: 'the guide’s page of a service, printed', path: 'guide.html#/service/helloasso', printed: true },
  { name: 'the guide’s page of an alternative', path: 'guide.html#/alternative/framadate' },
  { name: 'the guide’s page of a host', path: 'guide.html#/host/zourit' },
  { name: 'the guide’s services', path: 'guide.html#/services' },
  { name: 'the guide’s hosts', path: 'guide.html#/hosts' },
  {
    name: 'the guide’s hosts for chosen needs',
    path: 'guide.html#/hosts',
    press: ['.choice label:nth-of-type(1) input', '.choice label:nth-of-type(3) input'],
    unfolded: true,
  },
  {
    name: 'the guide’s hosts for chosen needs, printed',
    path: 'guide.html#/hosts',
    press: ['.choice label:nth-of-type(1) input', '.choice label:nth-of-type(3) input'],
    printed: true,
  },
  { name: 'the guide’s resources', path: 'guide.html#/resources' },
  { name: 'the guide’s questions', path: 'guide.html#/questions' },
  { name: 'the guide’s words', path: 'guide.html#/words' },
  { name: 'the guide’s changes', path: 'guide.html#/changes', stored: { 'seen-entries': seen }, shows: 'h2' },
  { name: 'the guide without changes', path: 'guide.html#/changes', shows: 'main > p' },
];

/** An extension whose catalogue grew after its manifest was frozen. The caller removes it. */
export function outgrown(extension: string): string {
  return copyExtension(extension, { newSites: ['*://*.doodle.com/*'] });
}

/** Opens a state in a tab, shows it to `look`, and leaves everything as after an installation. */
export async function inState<Seen>(
  browser: ExtensionBrowser,
  state: State,
  look: (page: Page, tab: Awaited<ReturnType<ExtensionBrowser['visit']>>) => Promise<Seen>,
): Promise<Seen> {
  await store(browser, state.stored);
  if (state.withheld) await browser.withholdSites();
  if (state.private) await browser.allowInPrivateWindows();
  const tab = state.private ? await browser.visitPrivately(state.on!) : await browser.visit(state.on);
  if (state.clicked) await (await browser.clickToolbarIcon(tab)).close();
  const page = state.path === undefined ? tab.page : await openScreen(browser, state.path, tab.id);
  try {
    if (state.path === undefined) await until(alertIn(tab).isDrawn);
    if (state.answer) await alertIn(tab).click(await textOf(browser, state.answer));
    await bringAbout(browser, page, state);
    return await look(page, tab);
  } finally {
    if (page !== tab.page) await page.close();
    await tab.close();
    if (state.withheld) await browser.restoreSites();
  }
}

/** In a tab, with all that it has to show. */
export async function openScreen(browser: ExtensionBrowser, path: string, spokenOf: number): Promise<Page> {
  const page = await browser.openExtensionPage(path.startsWith('popup.html') ? `${path}?tab=${spokenOf}` : path);
  await until(() => page.evaluate(() => document.querySelector('main:not([aria-busy="true"]) h1') !== null));
  return page;
}

async function store(browser: ExtensionBrowser, { settings, snoozes, ...others }: NonNullable<State['stored']> = {}) {
  const values = {
    welcomed: true,
    ...(settings && { settings: { ...defaultSettings, ...settings } }),
    ...(snoozes && { snoozes: { services: {}, ...snoozes } }),
    ...others,
  };
  const envelopes = Object.entries(values).map(([key, value]) => [key, { version: 1, value }]);
  // A background that starts puts the browser's own policy in the place of what is stored here: it starts before,
  // and has its answer before us, who ask after it. Firefox rejects where there is no policy.
  await browser.inExtension(async (api) => {
    await api.runtime.sendMessage({ request: 'tabReport', body: { tabId: -1 } });
    await api.storage.managed.get().catch(() => {});
  });
  await browser.settle();
  await browser.inExtension(async (api, stored) => {
    await api.storage.session.clear();
    await api.storage.local.clear();
    await api.storage.local.set(stored);
  }, Object.fromEntries(envelopes));
}

const textOf = (browser: ExtensionBrowser, key: MessageKey) =>
  browser.inExtension((api, wanted) => api.i18n.getMessage(wanted), key);

async function bringAbout(
  browser: ExtensionBrowser,
  page: Page,
  { search, file, press = [], unfolded, shows, printed }: State,
): Promise<void> {
  if (search) {
    await page.type('input[type=search]', search);
    await page.waitForSelector('.results, search .hint');
  }
  if (file) {
    await page.waitForSelector('input[type=file]');
    await page.$eval('input[type=file]', choose, file);
  }
  if (unfolded) await unfold(page);
  for (const selector of press) {
    await page.waitForSelector(selector);
    // Without the mouse: a browser shows no focus to who clicks.
    await page.$eval(selector, (element) => (element as HTMLElement).click());
  }
  if (shows) await page.waitForSelector(shows);
  if (printed) await browser.showAsPrinted(page);
}

/** Shows what is folded away, by a click: some of it is made only then. */
export async function unfold(page: Page): Promise<void> {
  await page.$$eval('details:not([open]) > summary', (all) =>
    all.forEach((summary) => (summary as HTMLElement).click()),
  );
}

function choose(input: HTMLInputElement, text: string): void {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'vigilibre-2026-11-25.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
