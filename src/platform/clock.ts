import type { Moment } from '../core/alert.ts';
import { localDay } from '../core/frequency.ts';

/** Now, on the user's device. */
export function moment(): Moment {
  const date = new Date();
  return { today: localDay(date), now: date.getTime() };
}
