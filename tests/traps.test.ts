/**
 * What makes people turn extensions of this kind off, as told by those who did, and the tests that keep us
 * from it. `npm run unit` fails when a test that is named here is gone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../src/tools/command.ts';

/** The file, and the title of a test or of its line in a table, or how it begins. */
type HeldBy = [file: string, title: string];

const TRAPS: Record<string, HeldBy[]> = {
  // Being silenced
  'a dismissal that holds on one subdomain only': [
    ['e2e/levels.e2e.ts', 'on the service’s other hosts, and in other tabs'],
    ['e2e/choices.e2e.ts', 'silenced for good, by a button that names it, and given back the level it had'],
  ],
  'a dismissal that comes back in the other tab': [
    ['e2e/levels.e2e.ts', 'on the service’s other hosts, and in other tabs'],
    ['background/visits.test.ts', 'follows a choice at once in the tabs that are open'],
  ],
  'an update that writes the defaults over what was chosen': [
    ['e2e/real-update.e2e.ts', 'keep everything that was chosen, and watch the newer services that were agreed to'],
    ['e2e/update.e2e.ts', 'an update keeps what was chosen, and leaves no dead banner in an open page'],
    ['platform/stored.test.ts', 'is not written by reading it'],
  ],
  'two tabs that end each other’s snooze': [
    ['core/alert.test.ts', 'the order of what happens in other tabs changes nothing'],
    ['platform/stored.test.ts', 'is not written when nothing changes'],
    ['platform/stored.test.ts', 'loses nothing when two contexts write at once'],
  ],
  'a "hide" that does not say what it hides': [
    ['e2e/choices.e2e.ts', 'silenced for good, by a button that names it, and given back the level it had'],
  ],
  'exceptions of which nobody knows what they cover': [
    ['e2e/choices.e2e.ts', '%s, seen in the options, and given back its voice there'],
    ['e2e/choices.e2e.ts', 'kept for a reason, until a day'],
    ['background/visits.test.ts', '%s takes the banner away at once, and says why'],
  ],
  'a pause that one forgets to end': [
    ['e2e/choices.e2e.ts', 'snoozed for an hour'],
    ['core/snooze.test.ts', 'is over at its end'],
    ['core/snooze.test.ts', 'today ends at midnight'],
  ],
  'no way to be left in peace today, or for good': [
    ['e2e/choices.e2e.ts', 'everything can be snoozed at once, even from a page of nobody'],
    ['background/visits.test.ts', 'can be put off until tomorrow, and back'],
    ['background/week.test.ts', 'after "never" there is none for that service any more'],
  ],
  'an alert for what was done already': [
    ['core/alert.test.ts', 'once it is replaced'],
    ['e2e/choices.e2e.ts', 'called replaced'],
  ],
  'a "not now" that also hides what is new': [
    ['core/alert.test.ts', 'but no longer on that day'],
    ['core/alert.test.ts', 'but not for another service'],
    ['core/changes.test.ts', 'is what was added since'],
  ],

  // Speaking too loudly, or too often
  'crying wolf, until one closes alerts by habit': [
    ['background/week.test.ts', 'a week of browsing shows at most three banners a day, one for each owner'],
    ['core/alert.test.ts', '… but a badge to a visitor, who cannot change the tool'],
  ],
  'nothing smaller than a window over the page': [
    ['core/alert.test.ts', 'a replaceable service shows a badge'],
    ['e2e/levels.e2e.ts', 'for a verdict, in the options: $level'],
  ],
  'an alert that is gone before it was read': [
    ['source.test.ts', 'alerts do not go away by the clock'],
    ['background/visits.test.ts', 'stays while its own page moves on'],
  ],
  'an alert where there is nothing to do': [
    ['core/alert.test.ts', 'something worth knowing shows nothing'],
    ['tools/check-catalogue.test.ts', 'nothing is said of what to use instead'],
  ],
  'no choice of how often': [
    ['e2e/choices.e2e.ts', 'set how often a service shows again: at each visit'],
    ['core/alert.test.ts', 'in another session of the browser, the same day'],
    ['core/alert.test.ts', 'the next day'],
    ['core/alert.test.ts', 'seven days later'],
    ['core/alert.test.ts', '31 days later'],
  ],
  'an alert again at each restored session, or at each address of one site': [
    ['e2e/restart.e2e.ts', 'a banner seen today does not come back when the browser was closed in between'],
    ['e2e/banner.e2e.ts', 'shows once where ten tabs were opened behind the others, in the first that is looked at'],
    ['e2e/banner.e2e.ts', 'stays while the page goes from path to path within the service, and goes when it leaves'],
  ],
  'marks over videos, mail and forms that cannot be hidden': [
    ['core/alert.test.ts', 'for a widget in somebody else’s page'],
    ['core/alert.test.ts', 'in a payment page'],
    ['core/alert.test.ts', 'during a call'],
    ['e2e/banner.e2e.ts', 'only once a page left full screen'],
    ['e2e/banner.e2e.ts', 'stays away once the page removed it; the badge stays'],
  ],

  // Speaking of the wrong page
  'a name that is found within another name': [
    ['core/url-matcher.test.ts', 'a longer name merely ends alike'],
    ['core/url-matcher.test.ts', 'the name is only the beginning of another'],
    ['core/url-matcher.test.ts', 'the name is in its query'],
  ],
  'one exact host, and neither the domain nor its other hosts': [
    ['e2e/detection.e2e.ts', 'on the bare domain'],
    ['core/url-matcher.test.ts', 'the service of a domain above it'],
  ],
  'the last two labels taken for an owner': [
    ['core/url-matcher.test.ts', 'it shares only an ending with a service, under which anybody may have a site'],
    ['tools/check-catalogue.test.ts', 'a domain is a country’s ending for associations'],
    ['tools/check-catalogue.test.ts', 'a domain gives everybody a site'],
  ],
  'the same name in another country, of another owner': [
    ['core/url-matcher.test.ts', 'the name stands under another country’s ending: it may be another owner’s'],
  ],
  'a word of the page taken for a service': [
    ['e2e/detection.e2e.ts', 'that names a service in its address'],
    ['e2e/privacy.e2e.ts', 'no script of ours runs'],
  ],
  'a flag without a reason, or without a source': [
    ['tools/check-catalogue.test.ts', 'a reason has neither criterion nor source'],
    ['tools/check-catalogue.test.ts', 'another service is to be avoided'],
  ],

  // Breaking down
  'lists in the storage that the browser sends to its maker, until it is full': [
    ['source.test.ts', 'nothing is stored where the browser would send it elsewhere'],
    ['e2e/privacy.e2e.ts', 'is nowhere else'],
  ],
  'a timer that dies with the background': [
    ['source.test.ts', 'the background has no timers'],
    ['e2e/faults.e2e.ts', 'the background may die between any two steps: each is handled as if it had lived'],
  ],
  'a catalogue that is empty offline, or waits for somebody’s server': [
    ['e2e/privacy.e2e.ts', 'nothing is asked of the network'],
    [
      'e2e/installed-package.e2e.ts',
      'the package notices a service, shows what to use instead, and keeps what people choose',
    ],
  ],
  'an icon that is stale after a move within the page, or after a change of tab': [
    ['e2e/detection.e2e.ts', 'along the addresses that a page goes through without loading'],
    ['e2e/detection.e2e.ts', 'to a page of nobody'],
    ['e2e/detection.e2e.ts', 'back to a page that the browser had kept whole'],
    ['e2e/faults.e2e.ts', 'a tab that the browser put to sleep has its badge when it is looked at again'],
  ],
  'an address of a list that becomes code in a page': [
    ['e2e/popup.e2e.ts', 'has links to the web that are safe'],
    ['e2e/privacy.e2e.ts', 'in our page "%s": the browser refuses to make any'],
    ['tools/read-catalogue.test.ts', 'an address is not https'],
  ],
  'a badge with two meanings': [
    ['source.test.ts', 'the badge is set in one place, of what a tab shows'],
    ['background/visits.test.ts', 'is bare again when the page moves to an address of nobody'],
  ],
};

describe.each(Object.entries(TRAPS))('against %s', (_, heldBy) => {
  test.each(heldBy)('%s has the test "%s"', (file, title) => {
    expect(titlesIn(file).filter((text) => text.startsWith(title))).not.toEqual([]);
  });
});

/** What stands between quotes there. A test that is commented out is none. */
function titlesIn(file: string): string[] {
  const source = readFileSync(join(ROOT, 'tests', file), 'utf8').replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text]) => text!);
}
