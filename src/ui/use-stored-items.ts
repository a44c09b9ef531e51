import { useEffect, useState } from 'preact/hooks';
import { type StoredItem, watchStorage, whatIsStored } from '../platform/what-is-stored.ts';

/** Everything that is stored, kept up to date; undefined until it is read. */
export function useStoredItems(): StoredItem[] | undefined {
  const [items, setItems] = useState<StoredItem[]>();
  useEffect(() => {
    const read = () => void whatIsStored().then(setItems);
    read();
    return watchStorage(read);
  }, []);
  return items;
}
