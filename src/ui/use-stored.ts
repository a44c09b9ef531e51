import { useEffect, useState } from 'preact/hooks';
import type { StoredValue } from '../platform/stored.ts';
import { onWrite } from './save.ts';

/** What can be read, and says when it changes: a stored value, or what the browser knows. */
export type Readable<Value> = Pick<StoredValue<Value>, 'get' | 'watch'>;

/** What was read ahead, kept up to date. */
const ahead = new WeakMap<Readable<unknown>, unknown>();

/** Reads values before the first drawing, so that it shows them at once rather than part by part. */
export async function readAhead(...values: Readable<unknown>[]): Promise<void> {
  await Promise.all(
    values.map(async (value) => {
      value.watch((changed) => ahead.set(value, changed));
      ahead.set(value, await value.get());
    }),
  );
}

/** A value, kept up to date whoever changes it; undefined until it is read. */
export function useStored<Value>(store: Readable<Value>): Value | undefined {
  // In an object of its own, so that what could not be written is drawn again as it was.
  const [shown, show] = useState(() => readBefore(store));
  useEffect(() => {
    const read = () => void store.get().then((value) => show({ value }));
    const known = readBefore(store);
    if (known) show((now) => (now?.value === known.value ? now : known));
    else read();
    const stops = [store.watch((value) => show({ value })), onWrite('failed', read)];
    return () => stops.forEach((stop) => stop());
  }, [store]);
  return shown?.value;
}

function readBefore<Value>(store: Readable<Value>): { value: Value } | undefined {
  return ahead.has(store) ? { value: ahead.get(store) as Value } : undefined;
}
