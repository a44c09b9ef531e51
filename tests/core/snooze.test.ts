import { describe, expect, test } from 'vitest';
import { endOfDay, isSnoozed, withoutSnooze, withSnooze } from '../../src/core/snooze.ts';

describe('a snooze', () => {
  const snoozes = withSnooze({ doodle: 50, zoom: 300 }, 'helloasso', 200, 100);

  test.each([
    ['holds until its end', 199, true],
    ['is over at its end', 200, false],
  ])('%s', (_, now, snoozed) => expect(isSnoozed(snoozes, 'helloasso', now)).toBe(snoozed));

  test('takes away those that are over', () => expect(snoozes).toEqual({ zoom: 300, helloasso: 200 }));
  test('can be undone', () => expect(withoutSnooze(snoozes, 'helloasso')).toEqual({ zoom: 300 }));
  test('of one service is none of another', () => expect(isSnoozed(snoozes, 'constructor', 0)).toBe(false));
});

test.each([
  ['an ordinary day', new Date(2026, 5, 3, 15, 0), new Date(2026, 5, 4)],
  ['the day that lasts 25 hours where the clock changes', new Date(2026, 9, 25, 1, 0), new Date(2026, 9, 26)],
  ['the last day of the year', new Date(2026, 11, 31, 23, 0), new Date(2027, 0, 1)],
])('"today" ends at the next midnight: %s', (_, now, end) => {
  expect(endOfDay(now)).toBe(end.getTime());
});
