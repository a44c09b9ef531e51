import { describe, expect, test } from 'vitest';
import { countShown, localDay, wasShown, wasShownForOwner, withoutShown, withShown } from '../../src/core/frequency.ts';

const TODAY = '2026-11-22';
const shown = { helloasso: { day: TODAY, owner: 'HelloAsso' }, doodle: { day: '2026-11-21', owner: 'Doodle' } };

describe('of the alerts shown', () => {
  test('those of today count, for their service and its owner', () => {
    expect(wasShown(shown, 'helloasso', TODAY)).toBe(true);
    expect(wasShownForOwner(shown, 'HelloAsso', TODAY)).toBe(true);
    expect(countShown(shown, TODAY)).toBe(1);
  });

  test('those of another day do not', () => {
    expect(wasShown(shown, 'doodle', TODAY)).toBe(false);
    expect(wasShownForOwner(shown, 'Doodle', TODAY)).toBe(false);
  });

  test('those of other days are forgotten when one is added', () => {
    expect(withShown(shown, 'paypal', 'PayPal', TODAY)).toEqual({
      helloasso: { day: TODAY, owner: 'HelloAsso' },
      paypal: { day: TODAY, owner: 'PayPal' },
    });
  });

  test('one can be forgotten', () => {
    expect(Object.keys(withoutShown(shown, 'helloasso'))).toEqual(['doodle']);
  });
});

describe('the user’s day is that of the device’s clock', () => {
  test.each([
    ['just before midnight', new Date(2026, 0, 5, 23, 59), '2026-01-05'],
    ['just after midnight', new Date(2026, 0, 6, 0, 0), '2026-01-06'],
    ['on the night when the clock changes', new Date(2026, 9, 25, 2, 30), '2026-10-25'],
  ])('%s', (_, date, day) => expect(localDay(date)).toBe(day));
});
