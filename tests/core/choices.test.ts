import { describe, expect, test } from 'vitest';
import { type Change, changesBetween, type Choices, choicesIn, noChoices } from '../../src/core/choices.ts';
import { withLevel, withStanding } from '../../src/core/settings.ts';
import { EVERYTHING, withSnooze } from '../../src/core/snooze.ts';

const NOW = Date.UTC(2026, 10, 25);
const LATER = NOW + 3_600_000;

function choices(change: Partial<Choices['settings']>, snoozes: Choices['snoozes'] = noChoices.snoozes): Choices {
  return { settings: { ...noChoices.settings, ...change }, snoozes };
}

const silenced = { ...noChoices, settings: withLevel(noChoices.settings, 'services', 'doodle', 'silent') };
const loud = { ...noChoices, settings: withLevel(noChoices.settings, 'services', 'doodle', 'pause') };
const level = (word: 'silent' | 'pause') => ({ of: 'level', scope: 'services', id: 'doodle', level: word }) as const;

const snoozed = (what: string, until: number) => ({ of: 'snooze', what, until }) as const;
const replaced = (service: string) => ({ of: 'standing', service, standing: { state: 'replaced' } }) as const;

/** Two levels, two snoozes, and two standings or one. */
function withBoth(service: 'silent', category: 'badge' | 'pause'): Choices {
  const isFirst = category === 'badge';
  return choices(
    {
      levels: { services: { doodle: service }, categories: { doodle: category }, verdicts: {} },
      standings: { doodle: { state: 'replaced' }, ...(isFirst && { zoom: { state: 'replaced' } }) },
    },
    { services: { doodle: LATER, zoom: isFirst ? NOW + 1 : NOW + 2 } },
  );
}

describe('between what is chosen and what a file holds', () => {
  test.each<[string, Choices, Choices, Change[]]>([
    ['nothing changes where both are alike', silenced, silenced, []],
    ['a level is added', noChoices, silenced, [{ before: undefined, after: level('silent') }]],
    ['a level is changed', silenced, loud, [{ before: level('silent'), after: level('pause') }]],
    ['a level is removed', loud, noChoices, [{ before: level('pause'), after: undefined }]],
    [
      'a frequency is changed, since there always is one',
      noChoices,
      choices({ frequency: 'each-visit' }),
      [
        {
          before: { of: 'frequency', frequency: 'once-a-day' },
          after: { of: 'frequency', frequency: 'each-visit' },
        },
      ],
    ],
    [
      'both answers about the association count',
      noChoices,
      choices({ profile: { size: 'small', administrator: false } }),
      [
        { before: undefined, after: { of: 'size', size: 'small' } },
        { before: undefined, after: { of: 'administrator', administrator: false } },
      ],
    ],
    [
      'a standing is changed where its reason is',
      { ...noChoices, settings: withStanding(noChoices.settings, 'zoom', { state: 'kept', because: 'AG' }) },
      { ...noChoices, settings: withStanding(noChoices.settings, 'zoom', { state: 'kept', because: 'budget' }) },
      [
        {
          before: { of: 'standing', service: 'zoom', standing: { state: 'kept', because: 'AG' } },
          after: { of: 'standing', service: 'zoom', standing: { state: 'kept', because: 'budget' } },
        },
      ],
    ],
    [
      'a snooze of everything is added',
      noChoices,
      choices({}, withSnooze(noChoices.snoozes, EVERYTHING, LATER, NOW)),
      [{ before: undefined, after: { of: 'snooze', what: EVERYTHING, until: LATER } }],
    ],
    [
      'choices of one kind are told apart',
      withBoth('silent', 'badge'),
      withBoth('silent', 'pause'),
      [
        {
          before: { of: 'level', scope: 'categories', id: 'doodle', level: 'badge' },
          after: { of: 'level', scope: 'categories', id: 'doodle', level: 'pause' },
        },
        { before: replaced('zoom'), after: undefined },
        { before: snoozed('zoom', NOW + 1), after: snoozed('zoom', NOW + 2) },
      ],
    ],
    ['a snooze that is over is nothing', noChoices, choices({}, { services: { zoom: NOW } }), []],
    ['a snooze that was over is nothing', noChoices, choices({}, { services: { zoom: NOW - 1 } }), []],
  ])('%s', (_, before, after, changes) => {
    expect(changesBetween(before, after, NOW)).toEqual(changes);
  });
});

test('every kind of choice is listed', () => {
  const all: Choices = {
    settings: {
      levels: { services: { a: 'badge' }, categories: { b: 'badge' }, verdicts: { avoid: 'badge' } },
      frequency: 'each-visit',
      standings: { c: { state: 'replaced' } },
      bannerPlace: 'top',
      profile: { size: 'small', administrator: true },
    },
    snoozes: { services: { d: LATER }, everything: LATER },
  };
  expect(
    choicesIn(all, NOW)
      .map((choice) => ('scope' in choice ? choice.scope : choice.of))
      .sort(),
  ).toEqual([
    'administrator',
    'bannerPlace',
    'categories',
    'frequency',
    'services',
    'size',
    'snooze',
    'snooze',
    'standing',
    'verdicts',
  ]);
});
