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

/**
 * Why the first of a ranked list comes first: the profile, or the guide's own order. What is not libre is first only
 * where nothing is; what suits every size may be first because the others do not suit this one.
 */
export function whyFirst(
  [first, ...others]: readonly Ranked[],
  { size, administrator }: Profile,
): 'nothing-libre' | 'size' | 'no-server' | 'guide' {
  if (!first) return 'guide';
  if (first.label === 'not-libre') return 'nothing-libre';
  const isForThisSize = size !== undefined && first.sizes?.includes(size);
  const suitsBetter = suits(first, size) && others.some((other) => !suits(other, size));
  if (isForThisSize || suitsBetter) return 'size';
  if (administrator === false && first.places.some((place) => place !== 'self-hosted')) return 'no-server';
  return 'guide';
}

function score(ranked: Ranked, { size, administrator }: Profile): number {
  const { label, places } = ranked;
  const isNotLibre = label === 'not-libre';
  const needsAServer = administrator === false && !places.some((place) => place !== 'self-hosted');
  return (isNotLibre ? 4 : 0) + (suits(ranked, size) ? 0 : 2) + (needsAServer ? 1 : 0);
}

function suits({ sizes }: Ranked, size: Size | undefined): boolean {
  return size === undefined || sizes === undefined || sizes.includes(size);
}
