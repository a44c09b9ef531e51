/** Every choice replaced in one step, and the way back. */
import type { Shapes } from '../core/backup.ts';
import type { Choices, Replacement } from '../core/choices.ts';
import { localDay } from '../core/frequency.ts';
import { browser } from './browser.ts';
import { holding, type StoredValue } from './stored.ts';
import { beforeReplacement, settings, snoozes } from './stores.ts';

/** The shapes that choices are stored in. */
export const shapes: Shapes = { settings: settings.shape, snoozes: snoozes.shape };

const KEYS = [settings.key, snoozes.key, beforeReplacement.key];

/** All or nothing: one write. What stood there before stays at hand until something else is chosen. */
export function replace(choices: Choices, why: Replacement): Promise<void> {
  return holding(KEYS, async () => {
    const raw = await browser.storage.local.get(KEYS);
    const before = { settings: asWritten(settings, raw), snoozes: asWritten(snoozes, raw) };
    const last = { why, day: localDay(new Date()), before, after: choices };
    await browser.storage.local.set({
      ...settings.inPlaceOf(raw[settings.key], choices.settings),
      ...snoozes.inPlaceOf(raw[snoozes.key], choices.snoozes),
      ...beforeReplacement.inPlaceOf(raw[beforeReplacement.key], last),
    });
  });
}

/** Puts back what the last replacement replaced. */
export function undo(): Promise<void> {
  return holding(KEYS, async () => {
    const last = await beforeReplacement.get();
    if (!last || !canBeUndone(last, { settings: await settings.get(), snoozes: await snoozes.get() })) return;
    await browser.storage.local.set({ ...last.before, ...beforeReplacement.inPlaceOf(undefined, null) });
  });
}

/** Whether nothing was chosen since: months later, it would be lost with no way back. */
export function canBeUndone({ after }: { after?: Choices | undefined }, choices: Choices): boolean {
  return JSON.stringify(after) === JSON.stringify(choices);
}

/** What stands there; what it means, where nothing does. */
function asWritten<Value>(store: StoredValue<Value>, raw: Record<string, unknown>): unknown {
  return raw[store.key] ?? store.inPlaceOf(undefined, store.shape.fallback)[store.key];
}
