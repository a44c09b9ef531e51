import { useEffect, useState } from 'preact/hooks';
import type { StoredValue } from '../platform/stored.ts';
import { onWrite } from './save.ts';

/** A stored value, kept up to date whoever writes it; undefined until it is read. */
export function useStored<Value>(store: Pick<StoredValue<Value>, 'get' | 'watch'>): Value | undefined {
  // In an object of its own, so that what could not be written is drawn again as it was.
  const [shown, show] = useState<{ value: Value }>();
  useEffect(() => {
    const read = () => void store.get().then((value) => show({ value }));
    read();
    const stops = [store.watch((value) => show({ value })), onWrite('failed', read)];
    return () => stops.forEach((stop) => stop());
  }, [store]);
  return shown?.value;
}
