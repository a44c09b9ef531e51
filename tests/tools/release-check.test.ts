import { describe, expect, test } from 'vitest';
import { type Release, releaseProblems } from '../../src/tools/release-check.ts';

const READY: Release = {
  version: '1.2.0',
  lockedVersion: '1.2.0',
  changelog: '# Changelog\n\n## 1.2.0 (2026-12-24)\n\n- More.\n\n## 1.1.0 (2026-12-01)\n',
  changes: [],
  isTaken: false,
  newSites: [],
  addresses: { homepage: 'https://vigilibre.example/', tracker: 'https://forge.example/vigilibre/issues' },
};

test('a release may be made when all is in place', () => expect(releaseProblems(READY)).toEqual([]));

test('a release may watch more sites where its changelog says how many', () => {
  const changelog = READY.changelog.replace('More.', 'Watches more sites: 2, so your browser asks you whether it may.');
  expect(releaseProblems({ ...READY, newSites: ['*://*.doodle.com/*', '*://*.miro.com/*'], changelog })).toEqual([]);
});

describe('a release waits', () => {
  test.each<[string, Partial<Release>, string]>([
    ['for what is not committed', { changes: ['M README.md'] }, 'M README.md'],
    ['for the lock file to be of the same version', { lockedVersion: '1.1.0' }, 'package-lock.json'],
    ['where the version was released from another state', { isTaken: true }, 'raise it'],
    ['for its day in the changelog', { changelog: '## 1.2.0 (unreleased)\n' }, '"## 1.2.0 (2026-12-31)"'],
    ['for its own words in the changelog', { changelog: '## 1.1.0 (2026-12-01)\n' }, '"## 1.1.0 (2026-12-01)"'],
    ['for the project to say where it lives', { addresses: {} }, 'package.json'],
    ['for a decision where it would watch more sites', { newSites: ['*://*.doodle.com/*'] }, 'docs/release.md'],
    [
      'where only an older release said that it watches more sites',
      { newSites: ['*://*.doodle.com/*'], changelog: `${READY.changelog}\n- Watches more sites: 1.\n` },
      '"Watches more sites: 1"',
    ],
  ])('%s', (_, change, words) => {
    expect(releaseProblems({ ...READY, ...change })).toEqual([expect.stringContaining(words)]);
  });
});
