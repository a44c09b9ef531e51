import { describe, expect, test } from 'vitest';
import type { SiteRule } from '../../src/core/catalogue.ts';
import { indexRules, type RuleIndex } from '../../src/core/site-rules.ts';
import { findDetectionAt } from '../../src/core/url-matcher.ts';

const SITES = {
  maps: { sites: [{ domain: 'google.com', paths: ['/maps'] }] },
  docs: { sites: [{ domain: 'docs.google.com', paths: ['/document', '/a'], root: true }] },
  forms: {
    sites: [
      { domain: 'docs.google.com', paths: ['/forms', '/a/*/forms'] },
      { domain: 'docs.google.com', paths: ['/forms/d/e'], role: 'visitor' },
    ],
  },
  social: {
    sites: [
      {
        domain: 'facebook.com',
        exclude: [{ domain: 'facebook.com', paths: ['/sharer'] }, { domain: 'graph.facebook.com' }],
      },
    ],
  },
  events: { sites: [{ domain: 'facebook.com', paths: ['/events'] }] },
  polls: { sites: [{ domain: 'sondages.asso.fr' }] },
  files: {
    sites: [{ domain: 'sharepoint.com', exclude: [{ host: 'sharepoint.com' }, { host: 'www.sharepoint.com' }] }],
  },
  pay: {
    sites: [
      { domain: 'paypal.com' },
      { domain: 'paypal.com', paths: ['/checkoutnow'], role: 'visitor', tact: 'payment' },
    ],
  },
} satisfies Record<string, { sites: SiteRule[] }>;

const detectionAt = (address: string) => findDetectionAt(indexRules(SITES), address);
const serviceAt = (address: string) => detectionAt(address)?.service;

describe('a URL belongs to', () => {
  test.each([
    ['the service of its domain', 'https://paypal.com/', 'pay'],
    ['the service of a domain above it', 'https://www.paypal.com/fr/home', 'pay'],
    ['the same over plain http', 'http://www.paypal.com/', 'pay'],
    ['the same on another port', 'https://www.paypal.com:8443/', 'pay'],
    ['the same with a final dot', 'https://www.paypal.com./', 'pay'],
    ['the same in capitals', 'HTTPS://WWW.PAYPAL.COM/', 'pay'],
    ['the service whose path covers it', 'https://www.google.com/maps/place/x', 'maps'],
    ['a path with a query behind it', 'https://www.google.com/maps?q=x', 'maps'],
    ['the most specific domain', 'https://docs.google.com/document/d/1', 'docs'],
    ['the most specific path', 'https://www.facebook.com/events/1', 'events'],
    ['the wider rule beside a specific path', 'https://www.facebook.com/club', 'social'],
    ['a path whose wildcard stands for one segment', 'https://docs.google.com/a/club.fr/forms/d/1', 'forms'],
    ['the wider path where the wildcard has nothing to stand for', 'https://docs.google.com/a//forms', 'docs'],
    ['the home page, where a rule says so', 'https://docs.google.com/', 'docs'],
    ['a subdomain of an excluded host', 'https://club.sharepoint.com/sites/x', 'files'],
  ])('%s', (_, address, service) => {
    expect(serviceAt(address)).toBe(service);
  });
});

describe('a URL belongs to nobody when', () => {
  test.each([
    ['its domain is not watched', 'https://example.org/'],
    ['a longer name merely ends alike', 'https://notpaypal.com/'],
    ['the name is only the beginning of another', 'https://paypal.com.example.org/'],
    ['the name stands under another country’s ending: it may be another owner’s', 'https://www.paypal.co.jp/'],
    ['it shares only an ending with a service, under which anybody may have a site', 'https://club.asso.fr/'],
    ['the name is in its path', 'https://example.org/www.paypal.com/donate'],
    ['the name is in its query', 'https://example.org/?url=https://www.paypal.com/'],
    ['the name is its user', 'https://www.paypal.com@example.org/'],
    ['the path ends alike only in part of a segment', 'https://www.google.com/mapsomething'],
    ['the path is shorter than the rule’s', 'https://www.google.com/'],
    ['the path is excluded', 'https://www.facebook.com/sharer/sharer.php'],
    ['the domain is excluded', 'https://graph.facebook.com/v16.0/x'],
    ['the host is excluded', 'https://www.sharepoint.com/'],
    ['it is a help page', 'https://help.paypal.com/'],
    ['it is a developers’ page', 'https://developer.paypal.com/docs'],
    ['its letters only look alike', 'https://xn--paypl-7ve.com/'],
    ['it is an IP address', 'https://192.0.2.1/paypal.com'],
    ['it is no web page', 'ftp://paypal.com/'],
    ['it is a page of the browser', 'about:blank'],
    ['it is no address', 'paypal.com'],
    ['it is a word that every object knows', 'https://constructor/'],
  ])('%s', (_, address) => {
    expect(serviceAt(address)).toBeUndefined();
  });
});

test('a detection says which rule won, and what the rule says of the page', () => {
  expect(detectionAt('https://www.paypal.com/checkoutnow?token=1')).toEqual({
    service: 'pay',
    rule: { domain: 'paypal.com', path: '/checkoutnow' },
    role: 'visitor',
    tact: 'payment',
  });
  expect(detectionAt('https://www.paypal.com/')).toEqual({
    service: 'pay',
    rule: { domain: 'paypal.com', path: null },
  });
});

test('of two rules of one service, the one with the longer path speaks', () => {
  expect(detectionAt('https://docs.google.com/forms/d/e/1')?.role).toBe('visitor');
  expect(detectionAt('https://docs.google.com/forms/d/1')?.role).toBeUndefined();
});

describe('a look-up asks the index twice at most for each part of a host’s name', () => {
  const services = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`service-${i}`, { sites: [{ domain: `service-${i}.example` }] }]),
    );

  test.each([
    ['of an ordinary host', 'https://www.service-7.example/'],
    ['of a host that nobody watches', 'https://www.example.org/'],
    ['of the longest name that a host can have', `https://${'a.'.repeat(126)}a/`],
    ['of a name made of watched ones', `https://${'service-7.example.'.repeat(14)}org/`],
    ['of a path of 10,000 segments', `https://www.service-7.example/${'a/'.repeat(10_000)}`],
  ])('%s, whether 50 services are watched or 5,000', (_, address) => {
    const labels = new URL(address).hostname.split('.').length;
    const amongFew = questionsTo(indexRules(services(50)), address);
    expect(amongFew).toBeLessThanOrEqual(2 * labels);
    expect(questionsTo(indexRules(services(5_000)), address)).toBe(amongFew);
  });

  function questionsTo(rules: RuleIndex, address: string): number {
    let questions = 0;
    const counting = new Proxy(rules, {
      getOwnPropertyDescriptor: (target, key) => (questions++, Reflect.getOwnPropertyDescriptor(target, key)),
      get: (target, key) => (questions++, Reflect.get(target, key)),
      ownKeys: () => expect.fail('The whole index is read'),
    });
    findDetectionAt(counting, address);
    return questions;
  }
});
