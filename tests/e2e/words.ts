import messages from '../../public/_locales/fr/messages.json' with { type: 'json' };

/** What the extension says in French: 'badgeEmbeds', 'PayPal' → 'cette page contient PayPal.' */
export function words(key: keyof typeof messages, ...given: string[]): string {
  return given.reduce((text, word, index) => text.replace(`$${index + 1}`, word), messages[key].message);
}
