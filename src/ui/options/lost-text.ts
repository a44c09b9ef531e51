import type { Guide } from '../../core/compile.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import { VERDICTS } from '../../core/vocabulary.ts';
import { list, t } from '../../platform/i18n.ts';
import { nameIn } from '../choice-text.ts';

/** 'Ce qui suit n’a pas pu être relu, et a repris sa valeur d’origine : fréquence et niveaux d’alerte (HelloAsso).' */
export function lostText(lost: string[], guide: Guide): string {
  if (lost.includes('')) return t('lostAll');
  return t('lost', list(lost.map((part) => partName(part.split('.'), guide))));
}

function partName([field = '', ...path]: string[], guide: Guide): string {
  if (isSetting(field)) {
    const name = nameWithin(field, path, guide);
    return name ? `${t(`setting_${field}`)} (${name})` : t(`setting_${field}`);
  }
  if (field === 'everything') return t('lostSnoozeOfAll');
  // Of snoozes 'services.helloasso', of the alerts shown 'helloasso'.
  return field === 'services' && path.length === 0 ? t('lostSnoozes') : nameIn(guide.services, path[0] ?? field);
}

function nameWithin(field: keyof Settings, path: string[], guide: Guide): string | undefined {
  const id = path.at(-1);
  if (id === undefined || field === 'profile') return undefined;
  if (field !== 'levels') return nameIn(guide.services, id);
  if (path.length === 1) return undefined;
  if (path[0] === 'categories') return nameIn(guide.categories, id);
  const verdict = path[0] === 'verdicts' && VERDICTS.find((known) => known === id);
  return verdict ? t(`verdict_${verdict}`).toLocaleLowerCase() : nameIn(guide.services, id);
}

function isSetting(field: string): field is keyof Settings {
  return Object.hasOwn(defaultSettings, field);
}
