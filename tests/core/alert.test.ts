import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALERT_LEVELS, type AlertLevel, type Because, decideAlert, type Visit } from '../../src/core/alert.ts';
import type { ShownAlerts } from '../../src/core/frequency.ts';
import type { LevelSettings } from '../../src/core/settings.ts';
import { ROLES, TACTS, VERDICTS } from '../../src/core/vocabulary.ts';

const TODAY = '2026-11-22';
const YESTERDAY = '2026-11-21';
const NOW = 1_000_000;

type Case = {
  visit?: Partial<Visit>;
  levels?: Partial<LevelSettings>;
  snoozes?: Record<string, number>;
  shown?: ShownAlerts;
};

function decide({ visit, levels, snoozes = {}, shown = {} }: Case) {
  const visited: Visit = {
    service: 'helloasso',
    owner: 'HelloAsso',
    verdict: 'avoid',
    categories: ['payments'],
    embedded: false,
    ...visit,
  };
  return decideAlert(visited, { services: {}, categories: {}, verdicts: {}, ...levels }, snoozes, shown, {
    today: TODAY,
    now: NOW,
  });
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
    ['while the service is snoozed', { snoozes: { helloasso: NOW + 1 } }, 'badge', 'snoozed'],
    ['when it was shown today', { shown: { helloasso: { day: TODAY, owner: 'HelloAsso' } } }, 'badge', 'shown-today'],
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

describe('a banner shows again', () => {
  test.each<[string, Case]>([
    ['the next day', { shown: { helloasso: { day: YESTERDAY, owner: 'HelloAsso' } } }],
    ['when the snooze is over', { snoozes: { helloasso: NOW } }],
    ['when two others were shown today', { shown: { a: { day: TODAY, owner: 'A' }, b: { day: TODAY, owner: 'B' } } }],
  ])('%s', (_, given) => expect(decide(given).level).toBe('banner'));
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
    snoozes: fc.dictionary(id, fc.integer({ min: NOW - 10, max: NOW + 10 })),
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

  test('a choice for the service decides what is wanted', () => {
    fc.assert(
      fc.property(anyCase, level, (given, chosen) => {
        expect(decide({ ...given, levels: { ...given.levels, services: { helloasso: chosen } } }).wanted).toBe(chosen);
      }),
    );
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
