import { expect, test } from 'vitest';
import { typeset, typographyNeeds } from '../../src/tools/french-typography.ts';

// ⍽ stands for U+202F and ␣ for U+00A0.
const visible = (text: string) => text.replaceAll('\u202F', '⍽').replaceAll('\u00A0', '␣');

test.each([
  ["L'association d'à côté", 'L’association d’à côté'],
  ['Qui a dit "libre" ?', 'Qui a dit «⍽libre⍽»⍽?'],
  ['« Bonjour »; et vous?', '«⍽Bonjour⍽»⍽; et vous⍽?'],
  ['Le guide : « Évitez » : pourquoi ?!', 'Le guide␣: «⍽Évitez⍽»␣: pourquoi⍽?!'],
  ['Une date (?) à 10:30', 'Une date (?) à 10:30'],
  ['De 6 % à 10 000 €, pour 40 Go', 'De 6␣% à 10⍽000␣€, pour 40␣Go'],
  ['En 2019, 300 personnes de plus que les 4 Gobelins', 'En 2019, 300 personnes de plus que les 4 Gobelins'],
  ['Voir https://example.org/?a=1;b: ici', 'Voir https://example.org/?a=1;b: ici'],
])('%s', (text, expected) => {
  expect(visible(typeset(text))).toBe(expected);
  expect(typographyNeeds(typeset(text))).toEqual([]);
});
