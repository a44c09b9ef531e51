/** Pauses of alerts, for a service or for all. */
import * as z from 'zod/mini';
import { startOfDay } from './start-of-day.ts';

/** In milliseconds since 1970, within what a date can be. */
export const Time = z.number().check(z.minimum(0), z.maximum(8.64e15));

/** When alerts may show again. */
export const Snoozes = z.object({
  services: z.record(z.string(), Time),
  everything: z.optional(Time),
});
export type Snoozes = z.infer<typeof Snoozes>;

export const noSnoozes: Snoozes = { services: {} };

/** What a snooze holds for: a service, or everything. */
export const EVERYTHING = '*';

/** How long a person can ask for silence; "until a date" is the end of the day before. */
export const SNOOZE_LENGTHS = ['an-hour', 'today', 'a-week'] as const;
export type SnoozeLength = (typeof SNOOZE_LENGTHS)[number];

/** When a service's own snooze ends; undefined where there is none, or where it is over. */
export function snoozedUntil({ services }: Snoozes, service: string, now: number): number | undefined {
  const until = Object.hasOwn(services, service) ? services[service] : undefined;
  return until !== undefined && now < until ? until : undefined;
}

export function everythingSnoozedUntil({ everything }: Snoozes, now: number): number | undefined {
  return everything !== undefined && now < everything ? everything : undefined;
}

/** A copy with one more snooze, and without those that are over. */
export function withSnooze(snoozes: Snoozes, what: string, until: number, now: number): Snoozes {
  const running = Object.fromEntries(Object.entries(snoozes.services).filter(([, end]) => now < end));
  if (what === EVERYTHING) return { services: running, everything: until };
  return { ...snoozes, services: { ...running, [what]: until } };
}

export function withoutSnooze(snoozes: Snoozes, what: string): Snoozes {
  if (what === EVERYTHING) return { services: snoozes.services };
  const { [what]: _ended, ...services } = snoozes.services;
  return { ...snoozes, services };
}

/** When a snooze of this length ends, by the user's clock. */
export function endOfSnooze(length: SnoozeLength, from: Date): number {
  switch (length) {
    case 'an-hour':
      return from.getTime() + 3_600_000;
    case 'today':
      return startOfDay(from, 1);
    case 'a-week':
      return startOfDay(from, 7);
  }
}
