import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainer } from '../../src/core/explain.ts';
import { indexRules } from '../../src/core/site-rules.ts';
import { findDetectionAt } from '../../src/core/url-matcher.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';

const { services } = readCatalogue(ROOT);
const explain = explainer(services);

test.each([
  [
    'a page of its visitors',
    'https://www.helloasso.com/associations/club',
    {
      service: 'helloasso',
      role: 'visitor',
      rule: { domain: 'helloasso.com', path: '/associations' },
      level: 'badge',
      because: 'default',
    },
  ],
  [
    'a page of its organisers',
    'https://admin.helloasso.com/club',
    {
      service: 'helloasso',
      role: 'organiser',
      rule: { domain: 'admin.helloasso.com', path: null },
      level: 'banner',
      because: 'default',
    },
  ],
  [
    'an address that only redirects',
    'https://forms.gle/x',
    {
      service: 'google-forms',
      role: null,
      rule: { domain: 'forms.gle', path: null },
      level: null,
      because: 'only-redirects',
    },
  ],
  [
    'an address of nobody',
    'https://example.org/',
    { service: null, role: null, rule: null, level: null, because: 'not-watched' },
  ],
])('explains %s', (_, url, explanation) => {
  expect(explain(url)).toEqual({ url, ...explanation });
});

test('says what is wrong with what is no address', () => {
  expect(explain('helloasso')).toEqual({ url: 'helloasso', error: expect.stringContaining('not an address') });
});

describe('agrees with the addresses seen in the wild', () => {
  const rows = ['real-urls.tsv', 'seen-urls.tsv']
    .flatMap((file) => readFileSync(join(ROOT, 'tests/fixtures', file), 'utf8').split('\n'))
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [url: string, service: string, seenIn?: string, as?: string])
    .filter(([, service]) => service === '-' || service in services);

  test.each(rows)('%s is of %s', (url, service) => {
    const explanation = explain(url);
    expect('error' in explanation ? explanation.error : (explanation.service ?? '-')).toBe(service);
  });

  const index = indexRules(services);

  test.each(rows.filter(([, , , as]) => as))('%s is of %s (%s), as %s', (url, _service, _seenIn, as) => {
    const { role, tact } = findDetectionAt(index, url) ?? {};
    expect([role, tact].filter(Boolean).join(' ')).toBe(as);
  });
});
