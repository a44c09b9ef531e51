/** The integrated offers side by side: which cover what is needed, and what they cost as far as is known. */
import type { IntegratedOffer } from './catalogue.ts';
import type { Translated } from './compile.ts';

export type Offer = Translated<IntegratedOffer>;

/** What an association needs: ids of categories, and storage in gigabytes where it knows. */
export type HostingNeeds = { needs: readonly string[]; gigabytes?: number };

export type Coverage = 'included' | 'extra' | 'missing';

export type Comparison = {
  /** Need → whether the basic price covers it, an option does, or nothing does. */
  coverage: Record<string, Coverage>;
  yearly: {
    /** The basic price with the options that the needs call for. */
    euros: number;
    /**
     * Why it will be more, where the price cannot be computed: an option without a known price, more
     * storage than the basic price holds, or a price for each user.
     */
    more: ('option' | 'storage' | 'users')[];
  };
};

/** Compares one offer with what is needed. */
export function compareOffer({ covers, yearly }: Offer, { needs, gigabytes }: HostingNeeds): Comparison {
  const coverage = Object.fromEntries(needs.map((need) => [need, coverageOf(covers, need)]));
  const extras = needs.filter((need) => coverage[need] === 'extra');
  const priced = (yearly.options ?? []).filter(({ need }) => extras.includes(need));

  const hasUnpricedOption = extras.some((need) => !priced.some((option) => option.need === need));
  const needsMoreStorage = gigabytes !== undefined && (yearly.gigabytes === undefined || gigabytes > yearly.gigabytes);
  return {
    coverage,
    yearly: {
      euros: yearly.euros + priced.reduce((sum, { euros }) => sum + euros, 0),
      more: [
        ...(hasUnpricedOption ? (['option'] as const) : []),
        ...(needsMoreStorage ? (['storage'] as const) : []),
        ...(yearly.more === 'by-user' ? (['users'] as const) : []),
      ],
    },
  };
}

export type Extent = 'all' | 'part' | 'none';

/** How much of what is needed an offer covers: everything, a part, nothing. */
export function extent({ coverage }: Comparison): Extent {
  const covered = Object.values(coverage).filter((kind) => kind !== 'missing');
  if (covered.length === Object.keys(coverage).length) return 'all';
  return covered.length > 0 ? 'part' : 'none';
}

/** In each group those that cover the most first; of two that cover as much, the one that costs less. */
export function groupOffers<Item>(
  items: readonly Item[],
  comparisonOf: (item: Item) => Comparison,
): Record<Extent, Item[]> {
  const missing = (item: Item) =>
    Object.values(comparisonOf(item).coverage).filter((kind) => kind === 'missing').length;
  const ranked = items.toSorted(
    (a, b) => missing(a) - missing(b) || comparisonOf(a).yearly.euros - comparisonOf(b).yearly.euros,
  );
  const that = (covered: Extent) => ranked.filter((item) => extent(comparisonOf(item)) === covered);
  return { all: that('all'), part: that('part'), none: that('none') };
}

function coverageOf(covers: Offer['covers'], need: string): Coverage {
  const found = covers.filter((covered) => covered.need === need);
  if (found.length === 0) return 'missing';
  return found.some(({ extra }) => !extra) ? 'included' : 'extra';
}
