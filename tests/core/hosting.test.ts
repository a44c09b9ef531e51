import { describe, expect, test } from 'vitest';
import { compareOffer, extent, groupOffers, type HostingNeeds, type Offer } from '../../src/core/hosting.ts';

const offer: Offer = {
  covers: [
    { need: 'mail', with: 'Zimbra' },
    { need: 'files', with: 'Nextcloud' },
    { need: 'newsletter', with: 'Sympa', extra: true },
    { need: 'video', with: 'PeerTube', extra: true },
  ],
  yearly: { euros: 80, gigabytes: 50, more: 'by-gigabyte', options: [{ need: 'newsletter', euros: 40 }] },
  source: 'guide',
};

describe('an offer', () => {
  test.each<[string, HostingNeeds, ReturnType<typeof compareOffer>]>([
    [
      'covers what its basic price holds',
      { needs: ['mail'] },
      { coverage: { mail: 'included' }, yearly: { euros: 80, more: [] } },
    ],
    [
      'adds the price of an option that is needed',
      { needs: ['mail', 'newsletter'] },
      { coverage: { mail: 'included', newsletter: 'extra' }, yearly: { euros: 120, more: [] } },
    ],
    [
      'costs more than is known where an option has no known price',
      { needs: ['video'] },
      { coverage: { video: 'extra' }, yearly: { euros: 80, more: ['option'] } },
    ],
    [
      'says what it does not cover',
      { needs: ['chat'] },
      { coverage: { chat: 'missing' }, yearly: { euros: 80, more: [] } },
    ],
    ['holds some storage', { needs: [], gigabytes: 50 }, { coverage: {}, yearly: { euros: 80, more: [] } }],
    [
      'costs more for more storage',
      { needs: [], gigabytes: 51 },
      { coverage: {}, yearly: { euros: 80, more: ['storage'] } },
    ],
  ])('%s', (_, needs, comparison) => expect(compareOffer(offer, needs)).toEqual(comparison));

  test('whose storage is not known may cost more for any', () => {
    const { gigabytes, ...yearly } = offer.yearly;
    expect(compareOffer({ ...offer, yearly }, { needs: [], gigabytes: 1 }).yearly.more).toEqual(['storage']);
  });

  test('by user costs more with each', () => {
    const byUser: Offer = { ...offer, yearly: { euros: 96, more: 'by-user' } };
    expect(compareOffer(byUser, { needs: [] }).yearly.more).toEqual(['users']);
  });
});

test.each<[string, string[], ReturnType<typeof extent>]>([
  ['everything', ['mail', 'newsletter'], 'all'],
  ['a part', ['mail', 'chat'], 'part'],
  ['nothing', ['chat'], 'none'],
  ['everything, when nothing is asked', [], 'all'],
])('an offer covers %s', (_, needs, covered) => {
  expect(extent(compareOffer(offer, { needs }))).toBe(covered);
});

test.each<[string, string[], ReturnType<typeof groupOffers>]>([
  [
    'those that cover all, the cheapest first, apart from those that cover nothing',
    ['mail'],
    { all: ['cheap', 'dear'], part: [], none: ['small', 'files'] },
  ],
  [
    'those that cover a part, whatever they cost, apart from both',
    ['mail', 'files'],
    { all: ['cheap', 'dear'], part: ['files'], none: ['small'] },
  ],
  [
    'the one that covers more of a part first',
    ['mail', 'files', 'chat'],
    { all: [], part: ['cheap', 'dear', 'files'], none: ['small'] },
  ],
  ['all by their price, when nothing is asked', [], { all: ['small', 'files', 'cheap', 'dear'], part: [], none: [] }],
])('offers are grouped: %s', (_, needs, groups) => {
  const yearly = (euros: number) => ({ euros, more: 'by-gigabyte' as const });
  const offers: Record<string, Offer> = {
    dear: { ...offer, yearly: yearly(190) },
    cheap: offer,
    small: { ...offer, covers: [], yearly: yearly(1) },
    files: { ...offer, covers: [{ need: 'files', with: 'Nextcloud' }], yearly: yearly(2) },
  };
  expect(groupOffers(Object.keys(offers), (id) => compareOffer(offers[id]!, { needs }))).toEqual(groups);
});
