import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  endOfSnooze,
  EVERYTHING,
  everythingSnoozedUntil,
  snoozedUntil,
  type SnoozeLength,
  withoutSnooze,
  withSnooze,
} from '../../src/core/snooze.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('a snooze', () => {
  const snoozes = withSnooze({ services: { doodle: 50, zoom: 300 } }, 'helloasso', 200, 100);

  test.each([
    ['holds until its end', 199, 200],
    ['is over at its end', 200, undefined],
  ])('%s', (_, now, until) => expect(snoozedUntil(snoozes, 'helloasso', now)).toBe(until));

  test('takes away those that are over', () => expect(snoozes).toEqual({ services: { zoom: 300, helloasso: 200 } }));
  test('can be undone', () => expect(withoutSnooze(snoozes, 'helloasso')).toEqual({ services: { zoom: 300 } }));
  test('of one service is none of another', () => expect(snoozedUntil(snoozes, 'constructor', 0)).toBeUndefined());
});

describe('a snooze of everything', () => {
  const snoozes = withSnooze({ services: { zoom: 300 } }, EVERYTHING, 200, 100);

  test('holds until its end, beside those of services', () => {
    expect(everythingSnoozedUntil(snoozes, 199)).toBe(200);
    expect(everythingSnoozedUntil(snoozes, 200)).toBeUndefined();
    expect(snoozedUntil(snoozes, 'zoom', 199)).toBe(300);
  });
  test('can be undone', () => expect(withoutSnooze(snoozes, EVERYTHING)).toEqual({ services: { zoom: 300 } }));
});

test.each<[string, SnoozeLength, string, string]>([
  ['an hour ends sixty minutes later', 'an-hour', '2026-06-03T21:30Z', '2026-06-03T22:30Z'],
  ['an hour ends sixty minutes later, the clock going back', 'an-hour', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
  ['today ends at midnight', 'today', '2026-06-03T13:00Z', '2026-06-03T22:00Z'],
  ['today ends at midnight where the day lasts 25 hours', 'today', '2026-10-24T23:00Z', '2026-10-25T23:00Z'],
  ['today ends at midnight where the day lasts 23 hours', 'today', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  ['today ends with the year', 'today', '2026-12-31T22:00Z', '2026-12-31T23:00Z'],
  ['a week ends at the seventh midnight', 'a-week', '2026-06-03T13:00Z', '2026-06-09T22:00Z'],
  ['… when the clock changes within it', 'a-week', '2026-10-21T13:00Z', '2026-10-27T23:00Z'],
])('in Paris, %s', (_, length, from, end) => {
  vi.stubEnv('TZ', 'Europe/Paris');
  expect(endOfSnooze(length, new Date(from))).toBe(Date.parse(end));
});
