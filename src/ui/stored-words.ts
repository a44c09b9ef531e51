import { t } from '../platform/i18n.ts';
import { kindOf, type StoredKind } from '../platform/stores.ts';
import type { StoredItem } from '../platform/what-is-stored.ts';
import { keyOf } from './because-text.ts';

/** What an item is, in words: 'Vos réglages'. */
export function storedName({ kind, keys }: Pick<StoredItem, 'kind' | 'keys'>): string {
  return t(`stored_${keyOf(kind)}`, kind === 'kept-aside' ? nameOfKey(originOf(keys[0]!)) : keys.join(', '));
}

/** Whose copy it is: 'settings:damaged' → 'settings'. */
function originOf(key: string): string {
  return key.slice(0, key.lastIndexOf(':'));
}

export function storedMeaning(kind: StoredKind): string {
  return t(`storedMeans_${keyOf(kind)}`);
}

/** The name of what is stored under a key, within a sentence: 'vos réglages'. */
export function nameOfKey(key: string): string {
  const name = storedName({ kind: kindOf(key), keys: [key] });
  return name.charAt(0).toLocaleLowerCase() + name.slice(1);
}
