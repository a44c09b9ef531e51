import { afterEach, describe, expect, test, vi } from 'vitest';
import { countShown, localDay, wasShownForOwner, withoutShown, withShown } from '../../src/core/frequency.ts';

afterEach(() => void vi.unstubAllEnvs());

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
    ['in Paris just before midnight', 'Europe/Paris', '2026-01-05T22:59Z', '2026-01-05'],
    ['in Paris just after midnight', 'Europe/Paris', '2026-01-05T23:00Z', '2026-01-06'],
    ['in Paris in summer', 'Europe/Paris', '2026-06-05T22:00Z', '2026-06-06'],
    ['in Paris in the hour that comes twice', 'Europe/Paris', '2026-10-25T01:30Z', '2026-10-25'],
    ['in Paris at the end of a day of 25 hours', 'Europe/Paris', '2026-10-25T22:59Z', '2026-10-25'],
    ['in Cayenne', 'America/Cayenne', '2026-01-06T02:59Z', '2026-01-05'],
    ['in Nouméa', 'Pacific/Noumea', '2026-01-05T13:00Z', '2026-01-06'],
  ])('%s', (_, zone, moment, day) => {
    vi.stubEnv('TZ', zone);
    expect(localDay(new Date(moment))).toBe(day);
  });
});
