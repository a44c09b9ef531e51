/** All that a person chose, one thing at a time: what a backup holds, and what an import would change. */
import * as z from 'zod/mini';
import type { AlertLevel } from './alert.ts';
import type { Frequency } from './frequency.ts';
import {
  type BannerPlace,
  defaultSettings,
  LEVEL_SCOPES,
  type LevelScope,
  type Profile,
  Settings,
} from './settings.ts';
import { EVERYTHING, noSnoozes, Snoozes } from './snooze.ts';
import type { Standing } from './standing.ts';

export const Choices = z.strictObject({ settings: Settings, snoozes: Snoozes });
export type Choices = z.infer<typeof Choices>;

export const noChoices: Choices = { settings: defaultSettings, snoozes: noSnoozes };

/** Why all choices are replaced at once. */
export const REPLACEMENTS = ['import', 'reset'] as const;
export type Replacement = (typeof REPLACEMENTS)[number];

export type Choice =
  | { of: 'level'; scope: LevelScope; id: string; level: AlertLevel }
  | { of: 'standing'; service: string; standing: Standing }
  /** Of a service, or of everything. */
  | { of: 'snooze'; what: string; until: number }
  | { of: 'frequency'; frequency: Frequency }
  | { of: 'bannerPlace'; place: BannerPlace }
  | { of: 'size'; size: NonNullable<Profile['size']> }
  | { of: 'administrator'; administrator: boolean };

/** What is there after and was not before, or the other way round, or both: changed. */
export type Change = { before: Choice | undefined; after: Choice | undefined };

export function changesBetween(before: Choices, after: Choices, now: number): Change[] {
  const old = byName(choicesIn(before, now));
  const fresh = byName(choicesIn(after, now));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(fresh.get(name)))
    .map((name) => ({ before: old.get(name), after: fresh.get(name) }));
}

/** Those that mean something today: a snooze that is over is none. */
export function choicesIn({ settings, snoozes }: Choices, now: number): Choice[] {
  return [
    ...Object.values(inSettings).flatMap((list) => list(settings)),
    ...snoozesOf(snoozes).filter(({ until }) => now < until),
  ];
}

/** By field, so that a new setting does not compile before it is listed. */
const inSettings: { [Field in keyof Settings]: (settings: Settings) => Choice[] } = {
  frequency: ({ frequency }) => [{ of: 'frequency', frequency }],
  bannerPlace: ({ bannerPlace }) => [{ of: 'bannerPlace', place: bannerPlace }],
  profile: ({ profile: { size, administrator } }) => [
    ...(size === undefined ? [] : [{ of: 'size' as const, size }]),
    ...(administrator === undefined ? [] : [{ of: 'administrator' as const, administrator }]),
  ],
  levels: ({ levels }) =>
    LEVEL_SCOPES.flatMap((scope) =>
      Object.entries(levels[scope]).map(([id, level]) => ({ of: 'level' as const, scope, id, level })),
    ),
  standings: ({ standings }) =>
    Object.entries(standings).map(([service, standing]) => ({ of: 'standing', service, standing })),
};

function snoozesOf({ services, everything }: Snoozes): Extract<Choice, { of: 'snooze' }>[] {
  return [
    ...(everything === undefined ? [] : [{ of: 'snooze' as const, what: EVERYTHING, until: everything }]),
    ...Object.entries(services).map(([what, until]) => ({ of: 'snooze' as const, what, until })),
  ];
}

function byName(choices: Choice[]): Map<string, Choice> {
  return new Map(choices.map((choice) => [nameOf(choice), choice]));
}

/** What it is that was chosen: 'level services helloasso'. */
function nameOf(choice: Choice): string {
  switch (choice.of) {
    case 'level':
      return `level ${choice.scope} ${choice.id}`;
    case 'standing':
      return `standing ${choice.service}`;
    case 'snooze':
      return `snooze ${choice.what}`;
    default:
      return choice.of;
  }
}
