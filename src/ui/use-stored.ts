import { useEffect, useState } from 'preact/hooks';
import type { StoredValue } from '../platform/stored.ts';
import { onWrite } from './save.ts';

/** A stored value, kept up to date whoever writes it; undefined until it is read. */
export function useStored<Value>(store: Pick<StoredValue<Value>, 'get' | 'watch'>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const read = () => void store.get().then(setValue);
    read();
    const stops = [store.watch(setValue), onWrite('failed', read)];
    return () => stops.forEach((stop) => stop());
  }, [store]);
  return value;
}
