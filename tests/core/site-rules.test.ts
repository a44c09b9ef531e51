import { describe, expect, test } from 'vitest';
import type { SiteRule } from '../../src/core/catalogue.ts';
import { excludeGlobs, excludeMatches, indexShortDomains, matchPatterns } from '../../src/core/site-rules.ts';
import { findDetectionAt } from '../../src/core/url-matcher.ts';

const service = (...sites: SiteRule[]) => ({ sites });

describe('the page script is registered for', () => {
  test.each<[string, Record<string, { sites: SiteRule[] }>, string[]]>([
    ['a domain and its subdomains by one pattern', { a: service({ domain: 'a.org' }) }, ['*://*.a.org/*']],
    [
      'a path, its query and what lies below',
      { a: service({ domain: 'a.org', paths: ['/maps'] }) },
      ['*://*.a.org/maps*'],
    ],
    ['a home page alone', { a: service({ domain: 'a.org', root: true }) }, ['*://*.a.org/']],
    [
      'a wildcard segment as the browser writes it',
      { a: service({ domain: 'a.org', paths: ['/*/office'] }) },
      ['*://*.a.org/*/office*'],
    ],
    [
      'a path once, when another path covers it',
      { a: service({ domain: 'a.org', paths: ['/forms', '/forms/d/e'] }) },
      ['*://*.a.org/forms*'],
    ],
    [
      'a domain once, when several services share it',
      { a: service({ domain: 'a.org' }), b: service({ domain: 'a.org', paths: ['/events'] }) },
      ['*://*.a.org/*'],
    ],
    [
      'a subdomain by the pattern of the domain above',
      { a: service({ domain: 'a.org' }, { domain: 'x.a.org', role: 'organiser' }) },
      ['*://*.a.org/*'],
    ],
    [
      'the whole domain where pages move between paths without loading',
      { a: service({ domain: 'a.org', paths: ['/x'], watchWholeDomain: true }) },
      ['*://*.a.org/*'],
    ],
    [
      'domains that merely end alike, each',
      { a: service({ domain: 'a.org' }), b: service({ domain: 'ba.org' }) },
      ['*://*.a.org/*', '*://*.ba.org/*'],
    ],
  ])('%s', (_, services, patterns) => {
    expect(matchPatterns(services)).toEqual(patterns);
  });
});

describe('the page script is kept out of', () => {
  test.each<[string, Record<string, { sites: SiteRule[] }>, string[]]>([
    ['an excluded domain', { a: service({ domain: 'a.org', exclude: [{ domain: 'x.a.org' }] }) }, ['*://*.x.a.org/*']],
    ['an excluded host alone', { a: service({ domain: 'a.org', exclude: [{ host: 'a.org' }] }) }, ['*://a.org/*']],
    [
      'no excluded path, which a page may cross without loading',
      { a: service({ domain: 'a.org', exclude: [{ domain: 'a.org', paths: ['/x'] }] }) },
      [],
    ],
    [
      'no excluded domain that is another service’s',
      { a: service({ domain: 'a.org', exclude: [{ domain: 'x.a.org' }] }), b: service({ domain: 'y.x.a.org' }) },
      [],
    ],
  ])('%s', (_, services, patterns) => {
    expect(excludeMatches(services)).toEqual(patterns);
  });

  describe('help, developers’ and company pages, whatever their domain', () => {
    test.each([
      ['https://help.example.org/', true],
      ['http://developer.example.org/x?q=1', true],
      ['https://blog.example.co.uk/2026/', true],
      ['https://docs.example.org/', false],
      ['https://www.example.org/help.html', false],
      ['https://helpdesk.example.org/', false],
      ['https://www.example.org/embed/x?origin=https://blog.example.net', false],
      ['https://www.example.org/page.php?href=http://help.example.net/x', false],
      ['https://www.example.org/#https://community.example.net/', false],
    ])('%s: %s', (address, isLeftOut) => {
      expect(excludeGlobs().some((glob) => meets(glob, address))).toBe(isLeftOut);
    });
  });
});

/** As both browsers read an exclude glob: against the whole address, its query included. */
function meets(glob: string, address: string): boolean {
  const pattern = glob.replaceAll('.', '[.]').replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`, 'v').test(address);
}

test('an address that only redirects is known, with its paths', () => {
  const index = indexShortDomains({
    forms: { sites: [], shortDomains: [{ host: 'forms.gle' }, { host: 'fb.me', paths: ['/e'] }] },
  });
  expect(findDetectionAt(index, 'https://forms.gle/x')?.service).toBe('forms');
  expect(findDetectionAt(index, 'https://fb.me/e/1')?.service).toBe('forms');
  expect(findDetectionAt(index, 'https://fb.me/1')).toBeUndefined();
});
