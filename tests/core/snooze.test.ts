import { describe, expect, test } from 'vitest';
import {
  endOfSnooze,
  EVERYTHING,
  everythingSnoozedUntil,
  snoozedUntil,
  type SnoozeLength,
  withoutSnooze,
  withSnooze,
} from '../../src/core/snooze.ts';

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

test.each<[string, SnoozeLength, Date, Date]>([
  ['an hour ends sixty minutes later', 'an-hour', new Date(2026, 5, 3, 23, 30), new Date(2026, 5, 4, 0, 30)],
  ['today ends at midnight', 'today', new Date(2026, 5, 3, 15, 0), new Date(2026, 5, 4)],
  ['today ends at midnight where the day lasts 25 hours', 'today', new Date(2026, 9, 25, 1, 0), new Date(2026, 9, 26)],
  ['today ends with the year', 'today', new Date(2026, 11, 31, 23, 0), new Date(2027, 0, 1)],
  ['a week ends at the seventh midnight', 'a-week', new Date(2026, 5, 3, 15, 0), new Date(2026, 5, 10)],
])('%s', (_, length, from, end) => {
  expect(endOfSnooze(length, from)).toBe(end.getTime());
});
