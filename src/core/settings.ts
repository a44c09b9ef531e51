/** What a person chooses. Only choices are kept: what is absent follows the defaults of today's version. */
import * as z from 'zod/mini';
import { ALERT_LEVELS } from './alert.ts';
import { FREQUENCIES } from './frequency.ts';
import { type Standing, Standings } from './standing.ts';
import { SIZES, VERDICTS } from './vocabulary.ts';

const Level = z.enum(ALERT_LEVELS);

/** Levels that the user set, the most specific first. */
export const LevelSettings = z.object({
  services: z.record(z.string(), Level),
  categories: z.record(z.string(), Level),
  verdicts: z.partialRecord(z.enum(VERDICTS), Level),
});
export type LevelSettings = z.infer<typeof LevelSettings>;

/** What orders the alternatives: nothing else is done with it. */
export const Profile = z.object({
  size: z.optional(z.enum(SIZES)),
  /** Someone can look after a server. */
  administrator: z.optional(z.boolean()),
});
export type Profile = z.infer<typeof Profile>;

export const BANNER_PLACES = ['top', 'bottom'] as const;
export type BannerPlace = (typeof BANNER_PLACES)[number];

export const Settings = z.object({
  levels: LevelSettings,
  frequency: z.enum(FREQUENCIES),
  standings: Standings,
  bannerPlace: z.enum(BANNER_PLACES),
  profile: Profile,
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  levels: { services: {}, categories: {}, verdicts: {} },
  frequency: 'once-a-day',
  standings: {},
  bannerPlace: 'top',
  profile: {},
};

/** Where a level can be set. */
export const LEVEL_SCOPES = ['services', 'categories', 'verdicts'] as const satisfies (keyof LevelSettings)[];
export type LevelScope = (typeof LEVEL_SCOPES)[number];

/** A copy with one level set; without a level, the choice is taken back. */
export function withLevel(
  settings: Settings,
  scope: LevelScope,
  id: string,
  level: LevelSettings['services'][string] | undefined,
): Settings {
  const { [id]: _previous, ...others } = settings.levels[scope] as Record<string, typeof level>;
  return { ...settings, levels: { ...settings.levels, [scope]: level ? { ...others, [id]: level } : others } };
}

/** A copy where an association's standing with a service is set, or taken back. */
export function withStanding(settings: Settings, service: string, standing: Standing | undefined): Settings {
  const { [service]: _previous, ...others } = settings.standings;
  return { ...settings, standings: standing ? { ...others, [service]: standing } : others };
}
