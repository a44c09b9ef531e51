/** What is new in the catalogue since a person last looked: a quiet line, never a tab. */
import * as z from 'zod/mini';

const KINDS = ['services', 'alternatives', 'hosts', 'resources'] as const;
export type ChangedKind = (typeof KINDS)[number];

/** By kind, then by id: a guide, or its outline. */
export type Entries = Record<ChangedKind, Record<string, unknown>>;

/** The entries that a person was told of, by kind; null before the first look. */
export const SeenEntries = z.nullable(z.record(z.enum(KINDS), z.array(z.string())));
export type SeenEntries = z.infer<typeof SeenEntries>;

export type Changes = Record<ChangedKind, string[]>;

/** All that the catalogue holds now. */
export function entriesOf(guide: Entries): NonNullable<SeenEntries> {
  return byKind((kind) => Object.keys(guide[kind]));
}

/** The entries that were not there at the last look; none at the first one. */
export function changesSince(seen: SeenEntries, guide: Entries): Changes {
  return byKind((kind) => (seen ? Object.keys(guide[kind]).filter((id) => !seen[kind].includes(id)) : []));
}

export function countChanges(changes: Changes): number {
  return KINDS.reduce((count, kind) => count + changes[kind].length, 0);
}

function byKind(list: (kind: ChangedKind) => string[]): Changes {
  return Object.fromEntries(KINDS.map((kind) => [kind, list(kind)])) as Changes;
}
