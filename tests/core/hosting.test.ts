import { describe, expect, test } from 'vitest';
import { compareOffer, extent, type HostingNeeds, type Offer, rankOffers } from '../../src/core/hosting.ts';

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

test('the offer that covers more comes first, then the one that costs less', () => {
  const offers: Record<string, Offer> = {
    dear: { ...offer, yearly: { euros: 190, more: 'by-gigabyte' } },
    cheap: offer,
    small: { ...offer, covers: [], yearly: { euros: 1, more: 'by-gigabyte' } },
  };
  const compare = (id: string) => compareOffer(offers[id]!, { needs: ['mail'] });
  expect(rankOffers(Object.keys(offers), compare)).toEqual(['cheap', 'dear', 'small']);
});
