import type { Choice } from '../core/choices.ts';
import type { Guide } from '../core/compile.ts';
import { EVERYTHING } from '../core/snooze.ts';
import type { Standing } from '../core/standing.ts';
import type { Verdict } from '../core/vocabulary.ts';
import { date, t, when } from '../platform/i18n.ts';
import { keyOf } from './because-text.ts';

/** One choice in words, with names from the guide: 'Alertes pour HelloAsso : pause'. */
export function choiceText(choice: Choice, guide: Guide): string {
  const subject = subjectOf(choice, guide);
  return subject ? t('named', subject, valueText(choice, guide)) : valueText(choice, guide);
}

/** What was chosen, where it is clear for what: 'pause'. */
export function valueText(choice: Choice, guide: Guide): string {
  switch (choice.of) {
    case 'level':
      return t(`level_${choice.level}`).toLocaleLowerCase();
    case 'standing':
      return standingText(choice.standing, nameIn(guide.services, choice.service));
    case 'snooze':
      return choice.what === EVERYTHING
        ? t('everythingSnoozedUntil', when(choice.until))
        : t('snoozedUntil', nameIn(guide.services, choice.what), when(choice.until));
    case 'frequency':
      return t(`frequency_${keyOf(choice.frequency)}`);
    case 'bannerPlace':
      return t(`bannerPlace_${choice.place}`);
    case 'size':
      return t(`size_${choice.size}`);
    case 'administrator':
      return t(choice.administrator ? 'yes' : 'no');
  }
}

export function standingText(standing: Standing, name: string): string {
  if (standing.state === 'replaced') return t('isReplaced', name);
  if (standing.until) return t('isKeptUntil', name, date(standing.until), standing.because);
  return t('isKept', name, standing.because);
}

/** An entry's name; its id where the catalogue does not hold it, or no longer. */
export function nameIn(entries: Record<string, { name: string }>, id: string): string {
  return Object.hasOwn(entries, id) ? entries[id]!.name : id;
}

/** What was chosen for; nothing where the choice is a sentence of its own. */
function subjectOf(choice: Choice, guide: Guide): string | undefined {
  switch (choice.of) {
    case 'level':
      return levelsOf(choice, guide);
    case 'frequency':
      return t('frequency');
    case 'bannerPlace':
      return t('bannerPlace');
    case 'size':
      return t('sizeOfNonProfit');
    case 'administrator':
      return t('profileAdministrator');
    default:
      return undefined;
  }
}

function levelsOf({ scope, id }: Extract<Choice, { of: 'level' }>, guide: Guide): string {
  switch (scope) {
    case 'services':
      return t('levelsFor', nameIn(guide.services, id));
    case 'categories':
      return t('levelsForNeed', nameIn(guide.categories, id));
    case 'verdicts':
      return t('levelsForVerdict', t(`verdict_${id as Verdict}`).toLocaleLowerCase());
  }
}
