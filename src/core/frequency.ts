/** Which alerts were shown, and on which day: enough to show no more than one a day. */
import * as z from 'zod/mini';

/** Service → the local day it last showed a banner or a pause, and whose service it is. No address. */
export const ShownAlerts = z.record(z.string(), z.object({ day: z.iso.date(), owner: z.string() }));
export type ShownAlerts = z.infer<typeof ShownAlerts>;

export function wasShown(shown: ShownAlerts, service: string, day: string): boolean {
  return Object.hasOwn(shown, service) && shown[service]?.day === day;
}

export function wasShownForOwner(shown: ShownAlerts, owner: string, day: string): boolean {
  return Object.values(shown).some((alert) => alert.owner === owner && alert.day === day);
}

export function countShown(shown: ShownAlerts, day: string): number {
  return Object.values(shown).filter((alert) => alert.day === day).length;
}

/** A copy that remembers one more alert, and no longer those of other days. */
export function withShown(shown: ShownAlerts, service: string, owner: string, day: string): ShownAlerts {
  const ofToday = Object.entries(shown).filter(([, alert]) => alert.day === day);
  return { ...Object.fromEntries(ofToday), [service]: { day, owner } };
}

/** The user's day: '2026-11-22', by the clock and time zone of the device. */
export function localDay(date: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

export function withoutShown(shown: ShownAlerts, service: string): ShownAlerts {
  const { [service]: _forgotten, ...others } = shown;
  return others;
}
