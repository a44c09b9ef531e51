import type { Guide } from '../core/compile.ts';
import { defaultSettings, type Settings } from '../core/settings.ts';
import { list, t } from '../platform/i18n.ts';
import { kindOf, type StoredKind } from '../platform/stores.ts';
import type { StoredItem } from '../platform/what-is-stored.ts';
import { keyOf } from './because-text.ts';
import { nameIn } from './choice-text.ts';

/** What an item is, in words: 'Vos réglages'. */
export function storedName({ kind, keys, aside }: Pick<StoredItem, 'kind' | 'keys' | 'aside'>): string {
  return t(`stored_${keyOf(kind)}`, aside ? nameOfKey(aside.of) : keys.join(', '));
}

export function storedMeaning(kind: StoredKind): string {
  return t(`storedMeans_${keyOf(kind)}`);
}

/** The name of what is stored under a key, within a sentence: 'vos réglages'. */
export function nameOfKey(key: string): string {
  const name = storedName({ kind: kindOf(key), keys: [key] });
  return name.charAt(0).toLocaleLowerCase() + name.slice(1);
}

/** 'fréquence et niveaux d’alerte (HelloAsso)' */
export function lostWords(lost: string[], guide: Guide): string {
  return list(
    lost.map((part) => {
      const [field = '', ...path] = part.split('.');
      const name = path.length > 0 ? nameIn(guide.services, path.at(-1)!) : undefined;
      if (!isSetting(field)) return name ?? t('lost_everything');
      return name ? `${t(`setting_${field}`)} (${name})` : t(`setting_${field}`);
    }),
  );
}

function isSetting(field: string): field is keyof Settings {
  return Object.hasOwn(defaultSettings, field);
}
