/**
 * What whoever looks after a machine decided for the people who use it. It lies over their settings and is
 * never written into them: when it goes, everyone finds their own choices again.
 */
import * as z from 'zod/mini';
import { FREQUENCIES } from './frequency.ts';
import { defaultSettings, LevelSettings, type LevelScope, Profile, type Settings } from './settings.ts';

/** Settings that can be closed to changes. */
const LOCKABLE = ['levels', 'frequency', 'standings', 'profile'] as const satisfies (keyof Settings)[];

export const Policy = z.strictObject({
  /** Shown beside what is locked: "Le bureau des Amis du verger". */
  decidedBy: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  levels: z.optional(z.strictObject(z.partial(LevelSettings).shape)),
  frequency: z.optional(z.enum(FREQUENCIES)),
  profile: z.optional(z.strictObject(Profile.shape)),
  /** The same as the level "silent" for each of these services. */
  silencedServices: z.optional(z.array(z.string())),
  noWelcomePage: z.optional(z.boolean()),
  /** What nobody can change: it has the policy's value, or its default. */
  lockedSettings: z.optional(z.array(z.enum(LOCKABLE))),
});
export type Policy = z.infer<typeof Policy>;

/** A part of a policy that has no effect, and why: 'levels.verdicts.avoid' accepts one of… */
export type PolicyNotice = { key: string } & (
  | { why: 'unknown-key' | 'unknown-service' | 'unknown-need' }
  | { why: 'not-a-choice'; choices: string[] }
  | { why: 'not-a-kind'; kind: 'text' | 'list' | 'yes-or-no' | 'keys' }
);

/** Reads what the browser holds, which no browser checks fully. What does not fit is left out, the rest stays. */
export function readPolicy(raw: unknown): { policy: Policy; notices: PolicyNotice[] } {
  const parsed = z.safeParse(Policy, raw);
  if (parsed.success) return { policy: parsed.data, notices: [] };

  const misfits = parsed.error.issues.flatMap(misfitsOf);
  const paths = misfits.map(({ path }) => path);
  const rest = z.safeParse(Policy, without(raw, paths));
  return { policy: rest.success ? rest.data : {}, notices: misfits.map(({ notice }) => notice) };
}

/** The services and needs that a policy names and the catalogue does not know: a typing mistake, or an older catalogue. */
export function unknownNames(
  { levels, silencedServices = [] }: Policy,
  { services, categories }: { services: object; categories: object },
): PolicyNotice[] {
  const notices: PolicyNotice[] = [];
  for (const id of Object.keys(levels?.services ?? {})) {
    if (!Object.hasOwn(services, id)) notices.push({ key: `levels.services.${id}`, why: 'unknown-service' });
  }
  for (const id of silencedServices) {
    if (!Object.hasOwn(services, id)) notices.push({ key: `silencedServices: ${id}`, why: 'unknown-service' });
  }
  for (const id of Object.keys(levels?.categories ?? {})) {
    if (!Object.hasOwn(categories, id)) notices.push({ key: `levels.categories.${id}`, why: 'unknown-need' });
  }
  return notices;
}

/** What holds: a person's settings, with the policy over them. */
export type SettingsInForce = Settings & {
  policy: Policy;
  /** The levels among them that are the policy's. */
  imposed: LevelSettings;
};

export function withPolicy(settings: Settings, policy: Policy): SettingsInForce {
  const locked = Object.fromEntries(
    (policy.lockedSettings ?? []).map((setting) => [setting, defaultSettings[setting]]),
  );
  const open: Settings = { ...settings, ...locked };
  const imposed = imposedLevels(policy);
  return {
    ...open,
    levels: {
      services: { ...open.levels.services, ...imposed.services },
      categories: { ...open.levels.categories, ...imposed.categories },
      verdicts: { ...open.levels.verdicts, ...imposed.verdicts },
    },
    frequency: policy.frequency ?? open.frequency,
    profile: { ...open.profile, ...policy.profile },
    policy,
    imposed,
  };
}

/** A setting, or the part of one, that may be locked: 'levels', 'services', 'helloasso'. */
export type Lock =
  | ['levels']
  | ['levels', LevelScope, string]
  | ['frequency']
  | ['standings']
  | ['profile', keyof Profile];

/** Whether the policy leaves no choice. */
export function isLocked({ policy, imposed }: SettingsInForce, ...lock: Lock): boolean {
  if (policy.lockedSettings?.includes(lock[0])) return true;
  switch (lock[0]) {
    case 'levels':
      return lock[1] !== undefined && Object.hasOwn(imposed[lock[1]], lock[2]);
    case 'frequency':
      return policy.frequency !== undefined;
    case 'standings':
      return false;
    case 'profile':
      return policy.profile?.[lock[1]] !== undefined;
  }
}

function imposedLevels({ levels, silencedServices = [] }: Policy): LevelSettings {
  const silenced = Object.fromEntries(silencedServices.map((service) => [service, 'silent' as const]));
  return {
    services: { ...levels?.services, ...silenced },
    categories: levels?.categories ?? {},
    verdicts: levels?.verdicts ?? {},
  };
}

type Path = readonly PropertyKey[];
type Misfit = { path: Path; notice: PolicyNotice };

function misfitsOf(issue: z.core.$ZodIssue): Misfit[] {
  const { path } = issue;
  const key = path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => {
        const place = [...path, name];
        return { path: place, notice: { key: place.join('.'), why: 'unknown-key' } };
      });
    case 'invalid_value':
      return [{ path, notice: { key, why: 'not-a-choice', choices: issue.values.map(String) } }];
    case 'invalid_type':
      return [{ path, notice: { key, why: 'not-a-kind', kind: KINDS[issue.expected] ?? 'text' } }];
    default:
      return [{ path, notice: { key, why: 'not-a-kind', kind: 'text' } }];
  }
}

const KINDS: Record<string, 'list' | 'yes-or-no' | 'keys'> = {
  array: 'list',
  boolean: 'yes-or-no',
  object: 'keys',
  record: 'keys',
};

/** A copy without what lies at these paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, part]) => {
    const inside = paths.flatMap(([first, ...rest]) => (String(first) === key ? [rest] : []));
    return inside.some((path) => path.length === 0) ? [] : [[key, without(part, inside)] as const];
  });
  return Array.isArray(value) ? kept.map(([, part]) => part) : Object.fromEntries(kept);
}
