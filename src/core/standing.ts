/** Where the association stands with a service: replaced already, or kept for a reason. Its alerts are silent. */
import * as z from 'zod/mini';

export const Standing = z.union([
  z.object({ state: z.literal('replaced') }),
  z.object({
    state: z.literal('kept'),
    because: z.string().check(z.maxLength(200)),
    /** The local day on which to speak of it again; never, when absent. */
    until: z.optional(z.iso.date()),
  }),
]);
export type Standing = z.infer<typeof Standing>;

/** Service → standing. */
export const Standings = z.record(z.string(), Standing);
export type Standings = z.infer<typeof Standings>;

/** A service's standing on a day; undefined where there is none, or where it is to be looked at again. */
export function standingOf(standings: Standings, service: string, today: string): Standing | undefined {
  const standing = Object.hasOwn(standings, service) ? standings[service] : undefined;
  const isOver = standing?.state === 'kept' && standing.until !== undefined && standing.until <= today;
  return isOver ? undefined : standing;
}
