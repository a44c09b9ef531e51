/** Texts in the browser's language. Keys and placeholders are those of `public/_locales/fr/messages.json`. */
import type messages from '../../public/_locales/fr/messages.json';
import { startOfDay } from '../core/start-of-day.ts';
import { browser } from './browser.ts';

export type MessageKey = keyof typeof messages;

/** The text of a key, its placeholders filled in the order that messages.json numbers them. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The language that the texts are in, which may be another than the browser's: 'fr'. */
export function language(): string {
  return t('language');
}

/** 'en' → 'anglais' */
export function languageName(code: string): string {
  return new Intl.DisplayNames(language(), { type: 'language' }).of(code.replace('_', '-')) ?? code;
}

export function direction(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** 'HelloAsso, PayPal et Doodle', or 'HelloAsso, PayPal ou Doodle'. */
export function list(items: string[], word: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(language(), { type: word === 'and' ? 'conjunction' : 'disjunction' }).format(items);
}

/** '22 nov. 2026', 'mars 2019' or '2019': as precise as the date given, and never over two lines. */
export function date(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  if (!month) return year ?? isoDate;
  return inWords(Date.parse(`${year}-${month}-${day ?? '01'}T00:00:00Z`), {
    year: 'numeric',
    month: 'short',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).replaceAll(' ', '\u00A0');
}

/** The day and its month stay on one line. French writes '1er juin', where Intl says '1 juin'. */
function inWords(time: number, parts: Intl.DateTimeFormatOptions): string {
  const words = new Intl.DateTimeFormat(language(), parts).formatToParts(time);
  return words
    .map(({ type, value }, index) => {
      if (type === 'day' && value === '1' && language() === 'fr') return '1er';
      const joins = [words[index - 1]?.type, words[index + 1]?.type];
      return joins.includes('day') && joins.includes('month') ? value.replaceAll(' ', '\u00A0') : value;
    })
    .join('');
}

/**
 * The text for a number: the key's plural of this language, `${key}_one`, `${key}_other`… In French 0 is
 * singular. The number is the first placeholder.
 */
export function plural(key: PluralKey, count: number, ...more: number[]): string {
  const category = new Intl.PluralRules(language()).select(count);
  const substitutions = [count, ...more].map(String);
  return (
    browser.i18n.getMessage(`${key}_${category}`, substitutions) ||
    browser.i18n.getMessage(`${key}_other`, substitutions)
  );
}
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** A moment to come, as one would say it now: '18:30', 'demain' for its midnight, or 'mardi 24 novembre', with its year if it is another. */
export function when(time: number): string {
  const now = new Date();
  if (time === startOfDay(now, 1)) {
    return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(1, 'day');
  }
  const isSoon = time - now.getTime() < 24 * 3_600_000;
  const parts: Intl.DateTimeFormatOptions = isSoon
    ? { hour: '2-digit', minute: '2-digit' }
    : {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        ...(new Date(time).getFullYear() !== now.getFullYear() && { year: 'numeric' }),
      };
  return inWords(time, parts);
}

/** '80 €' */
export function euros(amount: number): string {
  return new Intl.NumberFormat(language(), { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(
    amount,
  );
}

/** '312 octets', '1,2 ko' */
export function size(bytes: number): string {
  const [amount, unit] = bytes < 1000 ? [bytes, 'byte'] : [bytes / 1000, 'kilobyte'];
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(amount);
}
