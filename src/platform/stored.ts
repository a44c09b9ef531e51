/**
 * A stored value's whole life in one place: where it is, its shape, its default, its history.
 *
 * Reading never writes. Every change goes through `update`, under a lock that all contexts of the
 * extension share, so that two of them writing at once lose nothing. A damaged value falls back part by
 * part. One that a newer version of Vigilibre wrote (somebody went back to an older one) is read as far as
 * it is understood. Both are kept aside, whole, when they are first overwritten.
 */
import * as z from 'zod/mini';
import { type Envelope, readVersioned, type Shape } from '../core/versioned.ts';
import { browser } from './browser.ts';
import { isPrivatePage } from './private-window.ts';

/** `local` stays, `session` is forgotten when the browser closes. Never `sync`: it sends choices to the browser's vendor. */
export const AREAS = ['local', 'session'] as const;
export type Area = (typeof AREAS)[number];

type Description<Key extends string, Schema extends z.ZodMiniType> = Shape<Schema> & {
  area: Area;
  key: Key;
};

export type StoredValue<Value, Key extends string = string> = {
  key: Key;
  shape: Shape<z.ZodMiniType<Value>>;
  get: () => Promise<Value>;
  /**
   * Applies a change to the newest value; resolves to the result. Where nothing changes nothing is written,
   * unless the value is damaged: it is then mended. Rejects where the browser cannot write.
   */
  update: (change: (value: Value) => Value) => Promise<Value>;
  /** Writes a damaged value anew, so that what could not be read is kept aside. */
  mend: () => Promise<void>;
  /** What to write, by key, so that this value stands in the place of what stands there. */
  inPlaceOf: (raw: unknown, value: Value) => Record<string, unknown>;
  /** Calls back with each new value, whoever wrote it; returns how to stop. */
  watch: (changed: (value: Value) => void) => () => void;
};

export function stored<const Key extends string, Schema extends z.ZodMiniType>({
  area,
  key,
  ...shape
}: Description<Key, Schema>): StoredValue<z.infer<Schema>, Key> {
  const storage = browser.storage[area];

  async function readRaw(): Promise<unknown> {
    return (await storage.get(key))[key];
  }

  function update(change: (value: z.infer<Schema>) => z.infer<Schema>): Promise<z.infer<Schema>> {
    return holding([key], async () => {
      const raw = await readRaw();
      const { value, condition } = readVersioned(shape, raw);
      const changed = change(value);
      if (changed === value && condition !== 'damaged') return value;
      if (area === 'local' && isPrivatePage()) throw new Error('Nothing of a private window is written where it stays');
      await storage.set(inPlaceOf(raw, changed));
      return changed;
    });
  }

  function inPlaceOf(raw: unknown, value: z.infer<Schema>): Record<string, unknown> {
    const { condition, lost } = readVersioned(shape, raw);
    const written = { [key]: { version: shape.version, value } satisfies Envelope };
    if (condition === 'sound' || area === 'session') return written;
    const aside: Envelope = { version: 1, value: { raw, lost, told: false } satisfies KeptAside };
    return { ...written, [asideKey(key, condition)]: aside };
  }

  return {
    key,
    shape: shape as Shape<z.ZodMiniType<z.infer<Schema>>>,
    update,
    inPlaceOf,

    async get() {
      // Where the browser cannot open its storage (a damaged file), everything goes on as on the first day.
      return readVersioned(shape, await readRaw().catch(() => undefined)).value;
    },

    async mend() {
      if (readVersioned(shape, await readRaw()).condition === 'damaged') await update((value) => value);
    },

    watch(changed) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changedArea === area ? changes[key] : undefined;
        if (change) changed(readVersioned(shape, change.newValue).value);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** Acts while nobody else writes these keys. Who holds several names them in the same order everywhere. */
export function holding<Result>([key, ...others]: string[], act: () => Promise<Result>): Promise<Result> {
  if (key === undefined) return act();
  return navigator.locks.request(`stored:${key}`, () => holding(others, act)) as Promise<Result>;
}

const KeptAside = z.object({
  raw: z.unknown(),
  /** The parts that fell back. */
  lost: z.array(z.string()),
  /** The person knows. */
  told: z.boolean(),
});
/** What could not be read whole, as it was. */
export type KeptAside = z.infer<typeof KeptAside>;

/** Why a value was kept aside. */
export const ASIDES = ['damaged', 'newer'] as const;
export type Aside = (typeof ASIDES)[number];

/** 'settings:damaged' */
function asideKey<Key extends string>(key: Key, why: Aside): `${Key}:${Aside}` {
  return `${key}:${why}`;
}

export function keptAside(key: string, why: Aside): StoredValue<KeptAside | null> {
  return stored({ area: 'local', key: asideKey(key, why), version: 1, schema: z.nullable(KeptAside), fallback: null });
}
