import type { Moment } from '../core/alert.ts';
import { localDay } from '../core/frequency.ts';
import { browserSession } from './stores.ts';

/** Now, on the user's device and in this session of the browser. */
export async function moment(): Promise<Moment> {
  const date = new Date();
  const session = await browserSession.update((name) => name || crypto.randomUUID());
  return { today: localDay(date), session, now: date.getTime() };
}
