/** Pauses of alerts for a service. */
import * as z from 'zod/mini';

/** Service → when its alerts may show again, in milliseconds since 1970. */
export const Snoozes = z.record(z.string(), z.number());
export type Snoozes = z.infer<typeof Snoozes>;

export function isSnoozed(snoozes: Snoozes, service: string, now: number): boolean {
  return Object.hasOwn(snoozes, service) && now < (snoozes[service] ?? 0);
}

/** A copy with one more snooze, and without those that are over. */
export function withSnooze(snoozes: Snoozes, service: string, until: number, now: number): Snoozes {
  const running = Object.entries(snoozes).filter(([, end]) => now < end);
  return { ...Object.fromEntries(running), [service]: until };
}

export function withoutSnooze(snoozes: Snoozes, service: string): Snoozes {
  const { [service]: _ended, ...others } = snoozes;
  return others;
}

/** The end of the user's day. A day is not always 24 hours long: the clock changes twice a year. */
export function endOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}
