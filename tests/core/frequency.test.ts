import { describe, expect, test } from 'vitest';
import { countShown, localDay, wasShownForOwner, withoutShown, withShown } from '../../src/core/frequency.ts';

const TODAY = '2026-11-22';
const helloasso = { day: TODAY, owner: 'HelloAsso' };
const doodle = { day: '2026-11-21', owner: 'Doodle' };
const shown = { helloasso, doodle };

describe('of the alerts shown', () => {
  test('those of other services count, on the same day', () => {
    expect(wasShownForOwner(shown, 'helloasso-pay', 'HelloAsso', TODAY)).toBe(true);
    expect(wasShownForOwner(shown, 'doodle-pro', 'Doodle', TODAY)).toBe(false);
    expect(countShown(shown, 'paypal', TODAY)).toBe(1);
  });

  test('the service’s own does not', () => {
    expect(wasShownForOwner(shown, 'helloasso', 'HelloAsso', TODAY)).toBe(false);
    expect(countShown(shown, 'helloasso', TODAY)).toBe(0);
  });

  test('those that no frequency asks about are forgotten when one is added', () => {
    const old = { ...shown, zoom: { day: '2026-10-01', owner: 'Zoom' } };
    expect(withShown(old, 'paypal', 'PayPal', { today: TODAY, session: 's' })).toEqual({
      helloasso,
      doodle,
      paypal: { day: TODAY, owner: 'PayPal', session: 's' },
    });
  });

  test('one can be forgotten', () => expect(withoutShown(shown, 'helloasso')).toEqual({ doodle }));
});

describe('the user’s day is that of the device’s clock', () => {
  test.each([
    ['just before midnight', new Date(2026, 0, 5, 23, 59), '2026-01-05'],
    ['just after midnight', new Date(2026, 0, 6, 0, 0), '2026-01-06'],
    ['on the night when the clock changes', new Date(2026, 9, 25, 2, 30), '2026-10-25'],
  ])('%s', (_, date, day) => expect(localDay(date)).toBe(day));
});
