/** Everything that is stored, and nothing else is. Nothing here holds an address that was visited. */
import * as z from 'zod/mini';
import { SeenEntries } from '../core/changes.ts';
import { ShownAlerts } from '../core/frequency.ts';
import { Choices, REPLACEMENTS } from '../core/choices.ts';
import { defaultSettings, Settings } from '../core/settings.ts';
import { noSnoozes, Snoozes } from '../core/snooze.ts';
import { emptyTab, TabState } from '../core/tab-state.ts';
import { browser } from './browser.ts';
import { ASIDES, stored } from './stored.ts';

export const settings = stored({
  area: 'local',
  key: 'settings',
  version: 1,
  schema: Settings,
  fallback: defaultSettings,
});

export const snoozes = stored({ area: 'local', key: 'snoozes', version: 1, schema: Snoozes, fallback: noSnoozes });

export const shownAlerts = stored({
  area: 'local',
  key: 'shown-alerts',
  version: 1,
  schema: ShownAlerts,
  fallback: {},
});

/** The machine's policy as the browser last gave it: the browser itself may be slow to say, or say nothing. */
export const lastPolicy = stored({
  area: 'local',
  key: 'last-policy',
  version: 1,
  schema: z.record(z.string(), z.unknown()),
  fallback: {},
});

/** Whether the welcome page was opened. */
export const welcomed = stored({ area: 'local', key: 'welcomed', version: 1, schema: z.boolean(), fallback: false });

/** What of the catalogue a person was told of. */
export const seenEntries = stored({
  area: 'local',
  key: 'seen-entries',
  version: 1,
  schema: SeenEntries,
  fallback: null,
});

/** What undoes the last import or reset: the choices of before, as they were written. */
export const beforeReplacement = stored({
  area: 'local',
  key: 'before-replacement',
  version: 1,
  schema: z.nullable(
    z.object({
      why: z.enum(REPLACEMENTS),
      day: z.iso.date(),
      before: z.object({ settings: z.unknown(), snoozes: z.unknown() }),
      /** What was put in their place: once anything else is chosen, an undo would lose it. */
      after: z.optional(Choices),
    }),
  ),
  fallback: null,
});

/** A random name for this session of the browser: "once a session" needs to tell it from the others. */
export const browserSession = stored({
  area: 'session',
  key: 'browser-session',
  version: 1,
  schema: z.string(),
  fallback: '',
});

const TAB_KEY = 'tab:';

/** What is true of one tab: a cache, gone when the browser closes. */
export function tabState(tabId: number) {
  return stored({ area: 'session', key: `${TAB_KEY}${tabId}`, version: 1, schema: TabState, fallback: emptyTab });
}

/** The tabs of which something is known. */
export async function knownTabs(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get());
  return keys.filter(isOfTab).map((key) => Number(key.slice(TAB_KEY.length)));
}

export async function forgetTabs(tabIds: number[]): Promise<void> {
  await browser.storage.session.remove(tabIds.map((tabId) => `${TAB_KEY}${tabId}`));
}

/** What stays when the browser closes. */
export const LOCAL = [settings, snoozes, beforeReplacement, shownAlerts, seenEntries, lastPolicy, welcomed] as const;

/** All that is stored, tabs and what is kept aside apart: these are as many as there are tabs, and mishaps. */
export const ALL = [...LOCAL, browserSession] as const;

/** What a key of the storage holds. "What is stored" does not compile without words for each. */
export type StoredKind = (typeof ALL)[number]['key'] | 'tab' | 'kept-aside' | 'unknown';

export function kindOf(key: string): StoredKind {
  if (isOfTab(key)) return 'tab';
  if (ASIDES.some((why) => key.endsWith(`:${why}`))) return 'kept-aside';
  return ALL.find((store) => store.key === key)?.key ?? 'unknown';
}

function isOfTab(key: string): boolean {
  return key.startsWith(TAB_KEY);
}
