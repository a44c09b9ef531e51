/** The order of alternatives: best first for this association, as the guide advises. */
import type { Profile } from './settings.ts';
import type { Label, Place, Size } from './vocabulary.ts';

/** What the order rests on. */
export type Ranked = { label: Label; places: readonly Place[]; sizes?: readonly Size[] | undefined };

/**
 * What is not libre comes last. Then what suits the association's size, then what is hosted by somebody
 * where nobody can look after a server. Between equals, the order of the catalogue stays.
 */
export function rankAlternatives<Item>(
  items: readonly Item[],
  describe: (item: Item) => Ranked,
  profile: Profile,
): Item[] {
  const scores = new Map(items.map((item) => [item, score(describe(item), profile)]));
  return items.toSorted((a, b) => scores.get(a)! - scores.get(b)!);
}

/** Why the first of a ranked list comes first: the profile, or the guide's own order. What is not libre is first only where nothing is. */
export function whyFirst(
  first: Ranked,
  { size, administrator }: Profile,
): 'nothing-libre' | 'size' | 'no-server' | 'guide' {
  if (first.label === 'not-libre') return 'nothing-libre';
  if (size !== undefined && first.sizes?.includes(size)) return 'size';
  if (administrator === false && first.places.some((place) => place !== 'self-hosted')) return 'no-server';
  return 'guide';
}

function score({ label, places, sizes }: Ranked, { size, administrator }: Profile): number {
  const isNotLibre = label === 'not-libre';
  const isOfAnotherSize = size !== undefined && sizes !== undefined && !sizes.includes(size);
  const needsAServer = administrator === false && !places.some((place) => place !== 'self-hosted');
  return (isNotLibre ? 4 : 0) + (isOfAnotherSize ? 2 : 0) + (needsAServer ? 1 : 0);
}
