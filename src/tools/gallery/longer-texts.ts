/**
 * A language that does not exist: every text 40 % longer, as in a wordy translation. What holds it will hold
 * the languages to come.
 */
import type { Catalogue } from '../../core/catalogue.ts';

/** 'Voir le guide' → 'Voirvo lel guidegu'. */
export function lengthen(text: string): string {
  return text.replaceAll(/\p{L}{2,}/gu, (word) => word + word.slice(0, Math.round(word.length * 0.4)));
}

/** The texts of `messages.json`. */
export function lengthenMessages(json: string): string {
  const messages: Record<string, { message: string }> = JSON.parse(json);
  const longer = Object.entries(messages).map(([key, { message }]) => [
    key,
    { message: key === 'language' ? message : lengthen(message) },
  ]);
  return JSON.stringify(Object.fromEntries(longer));
}

/** Every French text of the catalogue, and every name. */
export function lengthenCatalogue(catalogue: Catalogue): Catalogue {
  return JSON.parse(JSON.stringify(catalogue), (key, value) => {
    const isText = (key === 'fr' || key === 'name') && typeof value === 'string';
    return isText ? lengthen(value) : value;
  });
}
