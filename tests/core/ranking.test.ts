import { expect, test } from 'vitest';
import { rankAlternatives, type Ranked, whyFirst } from '../../src/core/ranking.ts';
import type { Profile } from '../../src/core/settings.ts';

const alternatives: Record<string, Ranked> = {
  bank: { label: 'not-libre', places: ['hosted'] },
  erp: { label: 'libre', places: ['self-hosted'], sizes: ['large'] },
  middle: { label: 'libre', places: ['hosted', 'self-hosted'], sizes: ['small', 'medium'] },
  desktop: { label: 'libre-with-reservations', places: ['computer'], sizes: ['small'] },
  any: { label: 'libre', places: ['self-hosted'] },
};

test.each<[string, Profile, string[]]>([
  ['without a profile, as in the catalogue, what is not libre last', {}, ['erp', 'middle', 'desktop', 'any', 'bank']],
  ['for a small association, what suits it first', { size: 'small' }, ['middle', 'desktop', 'any', 'erp', 'bank']],
  ['for a large one, the software that needs people', { size: 'large' }, ['erp', 'any', 'middle', 'desktop', 'bank']],
  [
    'without an administrator, what somebody hosts or a computer runs',
    { administrator: false },
    ['middle', 'desktop', 'erp', 'any', 'bank'],
  ],
  ['with one, as in the catalogue', { administrator: true }, ['erp', 'middle', 'desktop', 'any', 'bank']],
  [
    'small and without an administrator, both',
    { size: 'small', administrator: false },
    ['middle', 'desktop', 'any', 'erp', 'bank'],
  ],
])('%s', (_, profile, order) => {
  expect(rankAlternatives(Object.keys(alternatives), (id) => alternatives[id]!, profile)).toEqual(order);
});

test.each<[string, string[], Profile, ReturnType<typeof whyFirst>]>([
  ['it suits the association’s size', ['middle'], { size: 'small' }, 'size'],
  ['it suits every size, and the next one another', ['any', 'desktop', 'bank'], { size: 'large' }, 'size'],
  ['somebody else looks after the server', ['any-hosted', 'any'], { administrator: false }, 'no-server'],
  ['the guide puts it first, when nothing is known of the association', ['middle', 'erp'], {}, 'guide'],
  ['nothing is libre there, whatever is known of the association', ['bank'], { administrator: false }, 'nothing-libre'],
  ['the guide puts it first, when all suit every size alike', ['any', 'any-hosted'], { size: 'small' }, 'guide'],
  ['the guide puts it first, when none suits this size', ['erp', 'erp'], { size: 'small' }, 'guide'],
])('an alternative comes first because %s', (_, ids, profile, why) => {
  const known: typeof alternatives = { ...alternatives, 'any-hosted': { label: 'libre', places: ['hosted'] } };
  expect(
    whyFirst(
      ids.map((id) => known[id]!),
      profile,
    ),
  ).toBe(why);
});
