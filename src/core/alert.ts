/**
 * When to speak, and how loudly.
 *
 * First the level wanted: the most specific setting, or the default of the verdict. Then everything
 * that can only lower it. The answer carries its reason, so that anyone can find out why they do or do
 * not see an alert.
 */
import type { Role, Tact, Verdict } from './vocabulary.ts';
import { countShown, type Occasion, type ShownAlerts, wasShown, wasShownForOwner } from './frequency.ts';
import type { LevelSettings, Settings } from './settings.ts';
import { everythingSnoozedUntil, snoozedUntil, type Snoozes } from './snooze.ts';
import { standingOf } from './standing.ts';

/** From quietest to loudest. */
export const ALERT_LEVELS = ['silent', 'badge', 'banner', 'pause'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** At most this many banners (or pauses) in a day, all services together. */
export const ALERTS_A_DAY = 3;

/** What is visited, as far as alerts care. */
export type Visit = {
  service: string;
  owner: string;
  verdict: Verdict;
  categories: readonly string[];
  role?: Role;
  tact?: Tact;
  /** In a frame of somebody else's page. */
  embedded: boolean;
  /**
   * What keeps the page from showing anything now. `cannot-draw`: a hidden tab, full screen, a document
   * that cannot hold it. `next-visit`: the page is open already, and a choice was just made.
   */
  obstacle?: 'cannot-draw' | 'next-visit' | Unwatched;
};

/** No script of ours runs in the page: the browser does not let us, or did not yet when it was opened. */
export type Unwatched = 'no-access' | 'opened-before';

export type Because =
  // why this level is wanted
  | 'default'
  | 'verdict-setting'
  | 'category-setting'
  | 'service-setting'
  | 'policy'
  // where the association stands with it: silent
  | 'replaced'
  | 'kept'
  // why it was lowered to the badge
  | 'embedded'
  | `${Tact}-page`
  | 'everything-snoozed'
  | 'snoozed'
  | 'shown-recently'
  | 'owner-shown-today'
  | 'enough-today'
  | NonNullable<Visit['obstacle']>;

/** A level, and why it is this one. `wanted` is the level before anything lowered it. */
export type Decision = { level: AlertLevel; because: Because; wanted: AlertLevel };

/** The user's occasion, and now in milliseconds since 1970. */
export type Moment = Occasion & { now: number };

export type AlertSettings = Pick<Settings, 'levels' | 'frequency' | 'standings'> & {
  /** The levels among them that a policy gave. */
  imposed?: LevelSettings;
};

/** What a decision needs to know of a detection. */
export function visitOf(
  { service, role, tact }: Pick<Visit, 'service' | 'role' | 'tact'>,
  { owner, verdict, categories }: Pick<Visit, 'owner' | 'verdict' | 'categories'>,
  embedded: boolean,
  obstacle?: Visit['obstacle'],
): Visit {
  return {
    service,
    owner,
    verdict,
    categories,
    embedded,
    ...(role && { role }),
    ...(tact && { tact }),
    ...(obstacle && { obstacle }),
  };
}

export function decideAlert(
  visit: Visit,
  settings: AlertSettings,
  snoozes: Snoozes,
  shown: ShownAlerts,
  moment: Moment,
): Decision {
  const { frequency, standings } = settings;
  const { service, owner, embedded, tact, obstacle } = visit;
  const { today, now } = moment;

  const standing = standingOf(standings, service, today);
  if (standing) return { level: 'silent', because: standing.state, wanted: 'silent' };

  const wanted = wantedLevel(visit, settings);
  const lowered = (because: Because): Decision => ({ level: 'badge', because, wanted: wanted.level });

  if (isUnwatched(obstacle) && wanted.level !== 'silent') {
    return { level: 'silent', because: obstacle, wanted: wanted.level };
  }
  if (!interrupts(wanted.level)) return { ...wanted, wanted: wanted.level };
  if (embedded) return lowered('embedded');
  if (tact) return lowered(`${tact}-page`);
  if (everythingSnoozedUntil(snoozes, now)) return lowered('everything-snoozed');
  if (snoozedUntil(snoozes, service, now)) return lowered('snoozed');
  if (wasShown(shown, service, frequency, moment)) return lowered('shown-recently');
  if (wasShownForOwner(shown, service, owner, today)) return lowered('owner-shown-today');
  if (countShown(shown, service, today) >= ALERTS_A_DAY) return lowered('enough-today');
  if (obstacle) return lowered(obstacle);
  return { ...wanted, wanted: wanted.level };
}

function isUnwatched(obstacle: Visit['obstacle']): obstacle is Unwatched {
  return obstacle === 'no-access' || obstacle === 'opened-before';
}

/** Banner and pause put something in the page; badge and silent do not. */
export function interrupts(level: AlertLevel): boolean {
  return isLouder(level, 'badge');
}

export function isLouder(level: AlertLevel, than: AlertLevel): boolean {
  return ALERT_LEVELS.indexOf(level) > ALERT_LEVELS.indexOf(than);
}

/** The default of a verdict. The role counts here only: a level that the user set holds for every role. */
export function defaultLevel(verdict: Verdict, role?: Role): AlertLevel {
  switch (verdict) {
    case 'avoid':
      return role === 'visitor' ? 'badge' : 'banner';
    case 'replaceable':
      return 'badge';
    case 'notice':
      return 'silent';
  }
}

/** The level before anything lowers it: the most specific setting, or the default. */
export function wantedLevel(
  visit: Wanting,
  { levels, imposed }: Pick<AlertSettings, 'levels' | 'imposed'>,
): { level: AlertLevel; because: Because } {
  const chosen = levelIn(levels, visit);
  if (!chosen) return { level: defaultLevel(visit.verdict, visit.role), because: 'default' };

  const decided = imposed && levelIn(imposed, visit);
  const isDecided = decided?.level === chosen.level && decided.because === chosen.because;
  return isDecided ? { level: chosen.level, because: 'policy' } : chosen;
}

/** What of a visit its level depends on. */
type Wanting = Pick<Visit, 'service' | 'verdict' | 'categories' | 'role'>;

/** The most specific level that was set. */
function levelIn(
  { services, categories, verdicts }: LevelSettings,
  visit: Wanting,
): { level: AlertLevel; because: Because } | undefined {
  const forService = own(services, visit.service);
  if (forService) return { level: forService, because: 'service-setting' };

  const forCategory = loudest(visit.categories.map((category) => own(categories, category)));
  if (forCategory) return { level: forCategory, because: 'category-setting' };

  const forVerdict = own(verdicts, visit.verdict);
  return forVerdict && { level: forVerdict, because: 'verdict-setting' };
}

/** A service of two categories with two settings: the louder choice was made on purpose too. */
function loudest(levels: (AlertLevel | undefined)[]): AlertLevel | undefined {
  return ALERT_LEVELS.findLast((level) => levels.includes(level));
}

function own<Value>(record: Partial<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
