import type { PromiseMade } from './promises.ts';

export const PROMISES: PromiseMade[] = [
  {
    against: 'Surveillance',
    promise: 'Nothing is asked of the network, from install on, whatever screen is opened and whatever page is visited',
    shownBy: [
      { file: 'e2e/privacy.e2e.ts', titled: 'nothing is asked of the network' },
      { file: 'e2e/gallery.e2e.ts', titled: 'asks nothing of the network' },
      { file: 'e2e/faults.e2e.ts', titled: 'a page that embeds 200 services' },
      { file: 'e2e/package.e2e.ts', titled: 'no way to the network' },
    ],
  },
  {
    against: 'Reach',
    promise: 'On a page outside the catalogue no code of ours runs, and nothing wakes the background',
    shownBy: [
      { file: 'e2e/privacy.e2e.ts', titled: 'on a page of nobody' },
      { file: 'e2e/detection.e2e.ts', titled: 'a page of nobody' },
    ],
  },
  {
    against: 'An update that asks for more',
    promise: 'The hosts of the manifest are frozen: no update adds one unnoticed',
    shownBy: [
      { file: 'data/baseline.test.ts' },
      { file: 'e2e/package.e2e.ts', titled: 'no site beyond the frozen ones' },
      { file: 'e2e/package.e2e.ts', titled: 'at most 300 patterns' },
    ],
  },
  {
    against: 'Fingerprinting',
    promise:
      'At the level "badge" a page finds nothing of us; with a banner, one element whose name is drawn at random',
    shownBy: [
      { file: 'e2e/banner.e2e.ts', titled: 'finds one more element' },
      { file: 'e2e/banner.e2e.ts', titled: 'finds another name each time' },
      { file: 'e2e/package.e2e.ts', titled: 'none of its files' },
    ],
  },
  {
    against: 'Clickjacking',
    promise: 'A click counts only where the banner looks as we drew it, and changes nothing that lasts beyond the day',
    shownBy: [
      { file: 'e2e/hostile-pages.e2e.ts' },
      { file: 'e2e/banner.e2e.ts', titled: 'can have nothing more changed' },
    ],
  },
  {
    against: 'Events made by the page',
    promise: 'They press none of our buttons',
    shownBy: [
      { file: 'e2e/banner.e2e.ts', titled: 'cannot press its buttons' },
      { file: 'e2e/pause.e2e.ts', titled: 'a click of the page’s making' },
    ],
  },
  {
    against: 'Pages that restyle, fight or forbid',
    promise: 'A banner is right or absent, never broken, and the badge stays',
    shownBy: [
      { file: 'e2e/banner-pages.e2e.ts' },
      { file: 'e2e/banner.e2e.ts', titled: 'stays away once the page removed it' },
      { file: 'e2e/hostile-pages.e2e.ts', titled: 'the badge stays' },
      { file: 'e2e/hostile-pages.e2e.ts', titled: 'moved it into a frame' },
    ],
  },
  {
    against: 'Text that would be HTML',
    promise: 'Every page of ours refuses to make any: Trusted Types allow none',
    shownBy: [
      { file: 'e2e/privacy.e2e.ts', titled: 'text is never HTML' },
      { file: 'e2e/package.e2e.ts', titled: 'make HTML of text' },
    ],
  },
  {
    against: 'Forged messages',
    promise: 'Every message from a wrong sender or of a wrong shape has no effect',
    shownBy: [{ file: 'platform/receive.test.ts' }],
  },
  {
    against: 'Hostile imports',
    promise: 'Any bytes are imported wholly, or change nothing',
    shownBy: [
      { file: 'background/replacement.test.ts', titled: 'any bytes' },
      { file: 'platform/backup.test.ts', titled: 'changes nothing, and says why' },
      { file: 'e2e/backup.e2e.ts', titled: 'a backup' },
    ],
  },
  {
    against: 'Slow matching',
    promise: 'A look-up takes as many steps as the host has parts, whatever the catalogue’s size',
    shownBy: [{ file: 'core/url-matcher.test.ts', titled: 'a look-up asks the index twice at most' }],
  },
  {
    against: 'A flood of frames, or of paths',
    promise:
      'Of a page’s frames 200 are kept, and nothing is written or drawn for the others; its paths come one by one',
    shownBy: [
      { file: 'page/watch.test.ts', titled: 'a thousand paths' },
      { file: 'background/visits.test.ts', titled: 'embeds 5,000 frames' },
      { file: 'e2e/faults.e2e.ts', titled: 'embeds 200 services' },
    ],
  },
  {
    against: 'The background dies',
    promise: 'Between any two steps nothing is lost',
    shownBy: [
      { file: 'e2e/faults.e2e.ts', titled: 'may die between any two steps' },
      { file: 'e2e/popup.e2e.ts', titled: 'the background stopped in between' },
    ],
  },
  {
    against: 'Start-up races',
    promise: 'The first event is handled by what was chosen',
    shownBy: [{ file: 'background/visits.test.ts', titled: 'whatever the order in which the storage answers' }],
  },
  {
    against: 'Damaged storage',
    promise:
      'One value that is damaged falls back part by part; the others hold, the old text is kept, the person is told',
    shownBy: [
      { file: 'platform/stored.test.ts' },
      { file: 'platform/stores.test.ts' },
      { file: 'e2e/backup.e2e.ts', titled: 'falls back where it is damaged' },
    ],
  },
  {
    against: 'A full disk',
    promise: 'A choice that could not be written is said not to be',
    shownBy: [{ file: 'ui/save.test.ts' }, { file: 'e2e/backup.e2e.ts', titled: 'cannot write' }],
  },
  {
    against: 'Going back, prerendering, sleeping tabs',
    promise: 'The badge is that of the page shown',
    shownBy: [
      { file: 'e2e/detection.e2e.ts', titled: 'the badge follows the tab' },
      { file: 'e2e/faults.e2e.ts', titled: 'put to sleep' },
    ],
  },
  {
    against: 'Traces of private windows',
    promise: 'Nothing is written where it stays',
    shownBy: [
      { file: 'background/visits.test.ts', titled: 'in a private window' },
      { file: 'e2e/private-window.e2e.ts' },
    ],
  },
  {
    against: 'Addresses that are kept',
    promise: 'What is stored holds services, and no address that was visited',
    shownBy: [{ file: 'e2e/privacy.e2e.ts', titled: 'what is stored' }],
  },
  {
    against: 'Policies that are absent, late or bad',
    promise: 'They delay nothing and break nothing; what is bad in them is ignored, and said',
    shownBy: [{ file: 'core/policy.test.ts' }, { file: 'background/policy.test.ts' }, { file: 'e2e/policy.e2e.ts' }],
  },
  {
    against: 'Exclusion',
    promise: 'A machine finds no fault (WCAG 2.2 AA) in any screen, nor in what is drawn in pages',
    shownBy: [{ file: 'e2e/gallery.e2e.ts' }, { file: 'e2e/alert-accessibility.e2e.ts' }],
  },
  {
    against: 'The stores’ linters',
    promise: 'No error, no notice, and the one warning that Preact is known for',
    shownBy: [{ file: 'e2e/package.e2e.ts', titled: 'the store’s linter' }],
  },
  {
    against: 'A package that is not its source',
    promise: 'Two builds, elsewhere and at another hour, give the same bytes',
    shownBy: [{ file: 'e2e/package.e2e.ts', titled: 'enough to make every package again' }],
  },
  {
    against: 'The supply chain',
    promise: 'Few dependencies ship, at exact versions, without install scripts, under libre licences',
    shownBy: [{ file: 'dependencies.test.ts' }],
  },
  {
    against: 'An update, with pages open',
    promise: 'No dead banner stays, and what was chosen and agreed to outlives the update and a restart',
    shownBy: [{ file: 'e2e/update.e2e.ts' }, { file: 'e2e/real-update.e2e.ts' }],
  },
  {
    against: 'Access that is refused or taken back',
    promise: 'Popup and options name what is not detected, and one click mends it',
    shownBy: [{ file: 'core/site-access.test.ts' }, { file: 'e2e/site-access.e2e.ts' }],
  },
  {
    against: 'What a browser lacks (Android)',
    promise: 'It is absent, not broken',
    shownBy: [{ file: 'android.test.ts' }],
  },
  {
    against: 'Traps that others fell into',
    promise: 'Each has a test that keeps us out of it',
    shownBy: [{ file: 'traps.test.ts' }],
  },
];
