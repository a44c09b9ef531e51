/** How often an alert may show: which ones were shown, on which day and in which session of the browser. */
import * as z from 'zod/mini';

/** From the most to the least often. */
export const FREQUENCIES = ['each-visit', 'once-a-session', 'once-a-day', 'once-a-week', 'once-a-month'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Service → when it last showed a banner or a pause, and whose service it is. No address. */
export const ShownAlerts = z.record(
  z.string(),
  z.object({
    /** The user's local day. */
    day: z.iso.date(),
    owner: z.string(),
    /** Of the browser: a random name, new at each start. */
    session: z.optional(z.string()),
  }),
);
export type ShownAlerts = z.infer<typeof ShownAlerts>;

/** The user's day and session: '2026-11-22', by the clock and time zone of the device. */
export type Occasion = { today: string; session: string };

/** A month, here, is as long as the longest: "once a month" is never twice in one. */
const DAYS = { 'once-a-day': 1, 'once-a-week': 7, 'once-a-month': 31 } as const;

/** Whether a service showed its alert too recently to show it again. */
export function wasShown(
  shown: ShownAlerts,
  service: string,
  frequency: Frequency,
  { today, session }: Occasion,
): boolean {
  const last = Object.hasOwn(shown, service) ? shown[service] : undefined;
  if (!last) return false;
  switch (frequency) {
    case 'each-visit':
      return false;
    case 'once-a-session':
      return last.session === session;
    default:
      return daysBetween(last.day, today) < DAYS[frequency];
  }
}

/** Whether another service of the same owner was shown on this day. */
export function wasShownForOwner(shown: ShownAlerts, service: string, owner: string, day: string): boolean {
  return others(shown, service, day).some((alert) => alert.owner === owner);
}

/** How many other services were shown on this day. */
export function countShown(shown: ShownAlerts, service: string, day: string): number {
  return others(shown, service, day).length;
}

/** A copy that remembers one more alert, and no longer those that nothing asks about. */
export function withShown(
  shown: ShownAlerts,
  service: string,
  owner: string,
  { today, session }: Occasion,
): ShownAlerts {
  const recent = Object.entries(shown).filter(([, { day }]) => daysBetween(day, today) < DAYS['once-a-month']);
  return { ...Object.fromEntries(recent), [service]: { day: today, owner, session } };
}

export function withoutShown(shown: ShownAlerts, service: string): ShownAlerts {
  const { [service]: _forgotten, ...left } = shown;
  return left;
}

/** The user's day: '2026-11-22', by the clock and time zone of the device. */
export function localDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

function others(shown: ShownAlerts, service: string, day: string) {
  return Object.entries(shown).flatMap(([id, alert]) => (id !== service && alert.day === day ? [alert] : []));
}

/** Days of the calendar, whatever their number of hours. A clock that was set back gives a negative number. */
function daysBetween(day: string, later: string): number {
  return Math.abs(Date.parse(later) - Date.parse(day)) / 86_400_000;
}
