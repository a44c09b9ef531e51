/**
 * A stored value's whole life in one place: where it is, its shape, its default, its history.
 *
 * Reading never writes. Every change goes through `update`, under a lock that all contexts of the
 * extension share, so that two of them writing at once lose nothing. A damaged value falls back part
 * by part, and what could not be read is kept aside when it is first overwritten.
 */
import type * as z from 'zod/mini';
import { repair } from '../core/repair.ts';
import { browser } from './browser.ts';

type Description<Schema extends z.ZodMiniType> = {
  /** `local` stays, `session` is forgotten when the browser closes. Never `sync`: it sends choices to the browser's vendor. */
  area: 'local' | 'session';
  key: string;
  schema: Schema;
  fallback: z.infer<Schema>;
  /** Raised by one with each change of shape; `migrations[n]` makes version n from version n - 1. */
  version: number;
  migrations?: Record<number, (older: unknown) => unknown>;
};

export type StoredValue<Value> = {
  key: string;
  get: () => Promise<Value>;
  /** Applies a change to the newest value; resolves to the result. Rejects where the browser cannot write. */
  update: (change: (value: Value) => Value) => Promise<Value>;
  /** Calls back with each new value, whoever wrote it; returns how to stop. */
  watch: (changed: (value: Value) => void) => () => void;
};

/** What is written: the value, and the version of its shape. */
type Envelope = { version: number; value: unknown };

export function stored<Schema extends z.ZodMiniType>(description: Description<Schema>): StoredValue<z.infer<Schema>> {
  const { area, key, schema, fallback, version, migrations = {} } = description;
  const storage = browser.storage[area];

  function read(raw: unknown) {
    if (raw === undefined) return { value: fallback, damaged: false };
    if (!isEnvelope(raw)) return { value: fallback, damaged: true };
    let { value } = raw;
    for (let next = raw.version + 1; next <= version; next++) value = migrations[next]?.(value) ?? value;
    return repair(schema, value, fallback);
  }

  async function readRaw(): Promise<unknown> {
    return (await storage.get(key))[key];
  }

  return {
    key,

    async get() {
      return read(await readRaw()).value;
    },

    update(change) {
      return navigator.locks.request(`stored:${key}`, async () => {
        const raw = await readRaw();
        const { value, damaged } = read(raw);
        const changed = change(value);
        if (changed === value && !damaged) return value;
        const aside = damaged && area === 'local' ? { [`${key}:damaged`]: raw } : {};
        await storage.set({ ...aside, [key]: { version, value: changed } satisfies Envelope });
        return changed;
      });
    },

    watch(changed) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changedArea === area ? changes[key] : undefined;
        if (change) changed(read(change.newValue).value);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

function isEnvelope(raw: unknown): raw is Envelope {
  return typeof raw === 'object' && raw !== null && 'value' in raw && 'version' in raw && Number.isInteger(raw.version);
}
