import { useEffect, useState } from 'preact/hooks';
import type { StoredValue } from '../platform/stored.ts';

/** A stored value, kept up to date whoever writes it; undefined until it is read. */
export function useStored<Value>(store: StoredValue<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    void store.get().then(setValue);
    return store.watch(setValue);
  }, [store]);
  return value;
}
