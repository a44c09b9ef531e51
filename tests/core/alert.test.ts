import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALERT_LEVELS,
  type AlertLevel,
  type Because,
  decideAlert,
  defaultLevel,
  interrupts,
  type Visit,
} from '../../src/core/alert.ts';
import { FREQUENCIES, type Frequency, type ShownAlerts, withShown } from '../../src/core/frequency.ts';
import type { LevelSettings } from '../../src/core/settings.ts';
import { type Snoozes, withSnooze } from '../../src/core/snooze.ts';
import type { Standings } from '../../src/core/standing.ts';
import { ROLES, TACTS, VERDICTS } from '../../src/core/vocabulary.ts';

fc.configureGlobal({ numRuns: 1000 });

const TODAY = '2026-11-22';
const YESTERDAY = '2026-11-21';
const NOW = 1_000_000;

type Case = {
  visit?: Partial<Visit>;
  levels?: Partial<LevelSettings>;
  frequency?: Frequency;
  standings?: Standings;
  snoozes?: Snoozes;
  shown?: ShownAlerts;
};

function decide({
  visit,
  levels,
  frequency = 'once-a-day',
  standings = {},
  snoozes = { services: {} },
  shown = {},
}: Case) {
  const visited: Visit = {
    service: 'helloasso',
    owner: 'HelloAsso',
    verdict: 'avoid',
    categories: ['payments'],
    embedded: false,
    ...visit,
  };
  const settings = { levels: { services: {}, categories: {}, verdicts: {}, ...levels }, frequency, standings };
  return decideAlert(visited, settings, snoozes, shown, { today: TODAY, session: 'now', now: NOW });
}

type Rule = [title: string, given: Case, level: AlertLevel, because: Because];

describe('without any choice', () => {
  test.each<Rule>([
    ['a service to avoid shows a banner', {}, 'banner', 'default'],
    ['… to those who run its console too', { visit: { role: 'organiser' } }, 'banner', 'default'],
    ['… but a badge to a visitor, who cannot change the tool', { visit: { role: 'visitor' } }, 'badge', 'default'],
    ['a replaceable service shows a badge', { visit: { verdict: 'replaceable' } }, 'badge', 'default'],
    ['something worth knowing shows nothing', { visit: { verdict: 'notice' } }, 'silent', 'default'],
  ])('%s', (_, given, level, because) => expect(decide(given)).toMatchObject({ level, because }));
});

describe('a choice wins: the most specific first', () => {
  test.each<Rule>([
    ['for the verdict, over the default', { levels: { verdicts: { avoid: 'badge' } } }, 'badge', 'verdict-setting'],
    [
      'for the need, over the verdict',
      { levels: { categories: { payments: 'silent' }, verdicts: { avoid: 'pause' } } },
      'silent',
      'category-setting',
    ],
    [
      'for the service, over the need',
      { levels: { services: { helloasso: 'pause' }, categories: { payments: 'silent' } } },
      'pause',
      'service-setting',
    ],
    [
      'of two needs, the louder',
      {
        visit: { categories: ['payments', 'members'] },
        levels: { categories: { payments: 'silent', members: 'badge' } },
      },
      'badge',
      'category-setting',
    ],
    [
      'for every role',
      { visit: { role: 'visitor' }, levels: { services: { helloasso: 'banner' } } },
      'banner',
      'service-setting',
    ],
    ['not when it is for another service', { levels: { services: { paypal: 'silent' } } }, 'banner', 'default'],
  ])('%s', (_, given, level, because) => expect(decide(given)).toMatchObject({ level, because }));
});

describe('a banner becomes a badge', () => {
  test.each<Rule>([
    ['for a widget in somebody else’s page', { visit: { embedded: true } }, 'badge', 'embedded'],
    ['in a payment page', { visit: { tact: 'payment' } }, 'badge', 'payment-page'],
    ['in a sign-in page', { visit: { tact: 'login' } }, 'badge', 'login-page'],
    ['during a call', { visit: { tact: 'call' } }, 'badge', 'call-page'],
    ['while everything is snoozed', { snoozes: { services: {}, everything: NOW + 1 } }, 'badge', 'everything-snoozed'],
    ['while the service is snoozed', { snoozes: { services: { helloasso: NOW + 1 } } }, 'badge', 'snoozed'],
    [
      'when it was shown today',
      { shown: { helloasso: { day: TODAY, owner: 'HelloAsso' } } },
      'badge',
      'shown-recently',
    ],
    [
      'when another service of the same owner was shown today',
      {
        visit: { service: 'facebook', owner: 'Meta' },
        shown: { 'facebook-evenements': { day: TODAY, owner: 'Meta' } },
      },
      'badge',
      'owner-shown-today',
    ],
    [
      'when three others were shown today',
      { shown: { a: { day: TODAY, owner: 'A' }, b: { day: TODAY, owner: 'B' }, c: { day: TODAY, owner: 'C' } } },
      'badge',
      'enough-today',
    ],
    ['when the page cannot show it', { visit: { obstacle: 'cannot-draw' } }, 'badge', 'cannot-draw'],
    ['until the next visit, when it was just chosen', { visit: { obstacle: 'next-visit' } }, 'badge', 'next-visit'],
  ])('%s', (_, given, level, because) => expect(decide(given)).toEqual({ level, because, wanted: 'banner' }));

  test('and so does a pause', () => {
    expect(decide({ visit: { tact: 'payment' }, levels: { verdicts: { avoid: 'pause' } } })).toEqual({
      level: 'badge',
      because: 'payment-page',
      wanted: 'pause',
    });
  });
});

describe('where no script of ours runs, nothing shows, not even a badge', () => {
  test.each<[string, Case, AlertLevel, Because]>([
    ['since the browser gives no access', { visit: { obstacle: 'no-access' } }, 'banner', 'no-access'],
    ['since the page was opened before', { visit: { obstacle: 'opened-before' } }, 'banner', 'opened-before'],
    ['even of a badge', { visit: { obstacle: 'no-access', verdict: 'replaceable' } }, 'badge', 'no-access'],
    ['in a payment page', { visit: { obstacle: 'no-access', tact: 'payment' } }, 'banner', 'no-access'],
    [
      'but a choice of silence is named first',
      { visit: { obstacle: 'no-access' }, levels: { services: { helloasso: 'silent' } } },
      'silent',
      'service-setting',
    ],
  ])('%s', (_, given, wanted, because) => expect(decide(given)).toEqual({ level: 'silent', because, wanted }));
});

describe('a banner shows again', () => {
  test.each<[string, Case]>([
    ['the next day', { shown: { helloasso: { day: YESTERDAY, owner: 'HelloAsso' } } }],
    ['when the snooze is over', { snoozes: { services: { helloasso: NOW }, everything: NOW } }],
    ['when two others were shown today', { shown: { a: { day: TODAY, owner: 'A' }, b: { day: TODAY, owner: 'B' } } }],
  ])('%s', (_, given) => expect(decide(given).level).toBe('banner'));
});

describe('where the association stands with a service, alerts are silent', () => {
  test.each<[string, Standings, AlertLevel, Because]>([
    ['once it is replaced', { helloasso: { state: 'replaced' } }, 'silent', 'replaced'],
    ['while it is kept', { helloasso: { state: 'kept', because: 'AG' } }, 'silent', 'kept'],
    [
      'while it is kept until a day',
      { helloasso: { state: 'kept', because: 'AG', until: '2026-11-23' } },
      'silent',
      'kept',
    ],
    ['but no longer on that day', { helloasso: { state: 'kept', because: 'AG', until: TODAY } }, 'banner', 'default'],
    ['but not for another service', { paypal: { state: 'replaced' } }, 'banner', 'default'],
  ])('%s', (_, standings, level, because) => expect(decide({ standings })).toMatchObject({ level, because }));

  test('whatever level was chosen', () => {
    const levels = { services: { helloasso: 'pause' as const } };
    expect(decide({ levels, standings: { helloasso: { state: 'replaced' } } }).level).toBe('silent');
  });
});

describe('the same service shows again', () => {
  const shownOn = (day: string, session = 'before') => ({ helloasso: { day, owner: 'HelloAsso', session } });

  test.each<[string, Frequency, ShownAlerts, AlertLevel]>([
    ['at each visit, when asked to', 'each-visit', shownOn(TODAY, 'now'), 'banner'],
    ['in another session of the browser, the same day', 'once-a-session', shownOn(TODAY), 'banner'],
    ['… but not in the same session', 'once-a-session', shownOn(TODAY, 'now'), 'badge'],
    ['the next day', 'once-a-day', shownOn('2026-11-21'), 'banner'],
    ['… but not the same day', 'once-a-day', shownOn(TODAY), 'badge'],
    ['seven days later', 'once-a-week', shownOn('2026-11-15'), 'banner'],
    ['… but not six days later', 'once-a-week', shownOn('2026-11-16'), 'badge'],
    ['31 days later', 'once-a-month', shownOn('2026-10-22'), 'banner'],
    ['… but not 30 days later', 'once-a-month', shownOn('2026-10-23'), 'badge'],
    ['… nor before, by a clock that was set back', 'once-a-week', shownOn('2026-11-25'), 'badge'],
  ])('%s', (_, frequency, shown, level) => expect(decide({ frequency, shown }).level).toBe(level));
});

describe('whatever the case', () => {
  const level = fc.constantFrom(...ALERT_LEVELS);
  const id = fc.constantFrom('helloasso', 'paypal', 'payments', 'members', '__proto__', 'constructor');
  const owner = fc.constantFrom('HelloAsso', 'PayPal');
  const anyCase = fc.record({
    visit: fc.record(
      {
        verdict: fc.constantFrom(...VERDICTS),
        role: fc.constantFrom(...ROLES),
        tact: fc.constantFrom(...TACTS),
        embedded: fc.boolean(),
        obstacle: fc.constantFrom('cannot-draw' as const, 'next-visit' as const),
      },
      { requiredKeys: [] },
    ),
    levels: fc.record({
      services: fc.dictionary(id, level),
      categories: fc.dictionary(id, level),
      verdicts: fc.dictionary(fc.constantFrom(...VERDICTS), level),
    }),
    frequency: fc.constantFrom(...FREQUENCIES),
    snoozes: fc.record({ services: fc.dictionary(id, fc.integer({ min: NOW - 10, max: NOW + 10 })) }),
    shown: fc.dictionary(id, fc.record({ day: fc.constantFrom(TODAY, YESTERDAY), owner })),
  });
  const loudness = (wanted: AlertLevel) => ALERT_LEVELS.indexOf(wanted);

  test('the level is never above the one wanted', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { level, wanted } = decide(given);
        expect(loudness(level)).toBeLessThanOrEqual(loudness(wanted));
      }),
    );
  });

  const snoozed = { services: { helloasso: NOW + 1 } };
  test.each<[string, (given: Case) => Case]>([
    ['a frame', (given) => ({ ...given, visit: { ...given.visit, embedded: true } })],
    ['a payment page', (given) => ({ ...given, visit: { ...given.visit, tact: 'payment' } })],
    ['a page that cannot show it', (given) => ({ ...given, visit: { ...given.visit, obstacle: 'cannot-draw' } })],
    ['a snooze', (given) => ({ ...given, snoozes: snoozed })],
    [
      'a snooze of everything',
      (given) => ({ ...given, snoozes: { services: {}, ...given.snoozes, everything: NOW + 1 } }),
    ],
    ['a page that no access is given to', (given) => ({ ...given, visit: { ...given.visit, obstacle: 'no-access' } })],
    [
      'an alert shown today',
      (given) => ({
        ...given,
        frequency: 'once-a-day',
        shown: { ...given.shown, helloasso: { day: TODAY, owner: 'X' } },
      }),
    ],
    [
      'an alert of the same owner',
      (given) => ({ ...given, shown: { ...given.shown, x: { day: TODAY, owner: 'HelloAsso' } } }),
    ],
    ['“replaced”', (given) => ({ ...given, standings: { helloasso: { state: 'replaced' } } })],
  ])('%s never raises the level, and what is lowered is a badge or nothing', (_, lower) => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const before = decide(given);
        const after = decide(lower(given));
        expect(loudness(after.level)).toBeLessThanOrEqual(loudness(before.level));
        expect(interrupts(after.level)).toBe(false);
      }),
    );
  });

  test('one setting decides what is wanted: the service’s, else the need’s, else the verdict’s, else the default', () => {
    const choices = fc.record({ service: level, category: level, verdict: level }, { requiredKeys: [] });
    fc.assert(
      fc.property(anyCase, choices, (given, { service, category, verdict }) => {
        const levels: LevelSettings = {
          services: { ...without(given.levels.services, 'helloasso'), ...(service && { helloasso: service }) },
          categories: { ...without(given.levels.categories, 'payments'), ...(category && { payments: category }) },
          verdicts: verdict ? { avoid: verdict, replaceable: verdict, notice: verdict } : {},
        };
        const { verdict: visited = 'avoid', role } = given.visit;
        expect(decide({ ...given, levels }).wanted).toBe(service ?? category ?? verdict ?? defaultLevel(visited, role));
      }),
    );
  });

  test('the order of what happens in other tabs changes nothing', () => {
    const service = fc.constantFrom('helloasso', 'paypal', 'facebook', 'doodle', 'zoom');
    const event = fc.record({ service, owner, snoozes: fc.boolean() });
    const events = fc.uniqueArray(event, { selector: ({ service: id, snoozes }) => `${id} ${snoozes}`, maxLength: 8 });
    const orders = events.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(anyCase, orders, (given, [one, other]) => {
        expect(decide({ ...given, ...after(one, given) })).toEqual(decide({ ...given, ...after(other, given) }));
      }),
    );

    type Event = { service: string; owner: string; snoozes: boolean };
    function after(happened: Event[], start: { snoozes: Snoozes; shown: ShownAlerts }) {
      return happened.reduce(
        ({ snoozes, shown }, { service: id, owner: whose, snoozes: isSnooze }) =>
          isSnooze
            ? { snoozes: withSnooze(snoozes, id, NOW + 5, NOW), shown }
            : { snoozes, shown: withShown(shown, id, whose, { today: TODAY, session: 'now' }) },
        start,
      );
    }
  });

  test('"never for this service" shows nothing', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        expect(decide({ ...given, levels: { ...given.levels, services: { helloasso: 'silent' } } }).level).toBe(
          'silent',
        );
      }),
    );
  });
});

function without<Value>(record: Record<string, Value>, key: string): Record<string, Value> {
  const { [key]: _left, ...others } = record;
  return others;
}
