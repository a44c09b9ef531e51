import { describe, expect, test } from 'vitest';
import { mayRunAt, originsToAsk, siteAccess, sitesToRegister, type WatchedSites } from '../../src/core/site-access.ts';

const matches = {
  helloasso: ['*://*.helloasso.com/*'],
  'google-forms': ['*://*.docs.google.com/forms*', '*://*.forms.google.com/*'],
  doodle: ['*://*.doodle.com/*'],
  'doodle-events': ['*://*.doodle.com/events*', '*://*.doodle.events/*'],
};
const catalogue: WatchedSites = {
  services: Object.fromEntries(Object.entries(matches).map(([id, patterns]) => [id, { name: id, matches: patterns }])),
  excludeMatches: ['*://*.help.doodle.com/*', '*://*.centredaide.helloasso.com/*'],
};
const ALL = Object.values(matches).flat();
const without = (...patterns: string[]) => ALL.filter((pattern) => !patterns.includes(pattern));
const FORMS = ['*://*.docs.google.com/*', '*://*.forms.google.com/*'];

/** 'google-forms (partly)' */
const named = (services: ReturnType<typeof siteAccess>['refused']) =>
  services.map(({ service, partly }) => (partly ? `${service} (partly)` : service));

describe('the services that are not watched', () => {
  type Case = [title: string, inManifest: string[], granted: string[], refused: string[], offered: string[]];
  test.each<Case>([
    ['are none where everything is granted as written', ALL, ALL, [], []],
    ['are none where everything is granted by host, without paths', ALL, ['*://*/*'], [], []],
    ['are all of them where all was taken back', ALL, [], Object.keys(matches), []],
    [
      'are the one whose only site was taken back, and in part those that share it',
      ALL,
      without('*://*.doodle.com/*', '*://*.doodle.com/events*'),
      ['doodle', 'doodle-events (partly)'],
      [],
    ],
    [
      'are in part those that have one site left',
      ALL,
      without('*://*.forms.google.com/*'),
      ['google-forms (partly)'],
      [],
    ],
    [
      'are in part those granted for the bare domain alone',
      ['*://*.helloasso.com/*'],
      ['*://helloasso.com/*', '*://*.google.com/*', '*://*.doodle.com/*', '*://*.doodle.events/*'],
      ['helloasso (partly)'],
      [],
    ],
    [
      'are in part those granted for a narrower host, the scheme apart',
      ['*://*.helloasso.com/*'],
      ['https://www.helloasso.com/*', '*://*.google.com/*', '*://*.doodle.com/*', '*://*.doodle.events/*'],
      ['helloasso (partly)'],
      [],
    ],
    [
      'are not those whose broader host is granted',
      ALL,
      [...without(...matches['google-forms']), '*://*.google.com/*'],
      [],
      [],
    ],
    [
      'are offered where the manifest never asked for them',
      without(...matches['google-forms']),
      without(...matches['google-forms']),
      [],
      ['google-forms'],
    ],
    [
      'are offered in part where a service has a new site',
      without('*://*.doodle.events/*'),
      without('*://*.doodle.events/*'),
      [],
      ['doodle-events (partly)'],
    ],
    ['are offered no more once granted', without('*://*.doodle.events/*'), ALL, [], []],
    [
      'may be refused and offered at once',
      ['*://*.docs.google.com/forms*', '*://*.helloasso.com/*', '*://*.doodle.com/*', '*://*.doodle.events/*'],
      without(...matches['google-forms']),
      ['google-forms'],
      ['google-forms'],
    ],
    [
      'are all, of sites that merely end alike',
      ALL,
      ['*://*.nothelloasso.com/*', 'file:///*', 'nonsense'],
      Object.keys(matches),
      [],
    ],
  ])('%s', (_, inManifest, granted, refused, offered) => {
    const access = siteAccess(catalogue, { inManifest, granted });
    expect(named(access.refused)).toEqual(refused);
    expect(named(access.offered)).toEqual(offered);
  });

  test('come with the hosts to ask for, each once, and no more than is missing', () => {
    const { refused } = siteAccess(catalogue, { inManifest: ALL, granted: ['*://*.doodle.com/*'] });
    expect(Object.fromEntries(refused.map(({ service, origins }) => [service, origins]))).toEqual({
      helloasso: ['*://*.helloasso.com/*'],
      'google-forms': FORMS,
      'doodle-events': ['*://*.doodle.events/*'],
    });
  });
});

test('the browser is asked for each host once, and for no subdomain of a domain that is asked for too', () => {
  const unwatched = (...origins: string[]) => ({ service: '', name: '', partly: false, origins });
  expect(
    originsToAsk([
      unwatched('*://*.forms.office.com/*', '*://*.forms.microsoft.com/*'),
      unwatched('*://*.office.com/*', '*://*.notoffice.com/*'),
      unwatched('*://*.office.com/*'),
    ]),
  ).toEqual(['*://*.forms.microsoft.com/*', '*://*.notoffice.com/*', '*://*.office.com/*']);
});

describe('the page script may run at', () => {
  test.each<[string, string, string[], boolean]>([
    ['a page of a granted host', 'https://www.helloasso.com/club?x=1#y', ['*://*.helloasso.com/*'], true],
    ['a page of the bare domain', 'http://helloasso.com/', ['*://*.helloasso.com/*'], true],
    ['a page on a port of its own', 'https://www.helloasso.com:8443/club', ['*://*.helloasso.com/*'], true],
    ['no other subdomain than the one granted', 'https://admin.helloasso.com/', ['https://www.helloasso.com/*'], false],
    ['no path but those granted', 'https://docs.google.com/document/1', ['*://*.docs.google.com/forms*'], false],
    ['nothing when nothing is granted', 'https://www.helloasso.com/', [], false],
    ['no page that is not of the web', 'about:blank', ['*://*/*'], false],
  ])('%s', (_, address, granted, may) => expect(mayRunAt(address, granted)).toBe(may));
});

describe('the page script is registered beside the manifest', () => {
  const frozen = without('*://*.doodle.com/*', '*://*.doodle.com/events*', '*://*.doodle.events/*');
  test.each<[string, string[], string[], ReturnType<typeof sitesToRegister>]>([
    ['nowhere when the manifest holds everything', ALL, ALL, undefined],
    ['nowhere before the person agrees', frozen, frozen, undefined],
    [
      'on the new sites that were granted, without what the catalogue leaves out of them',
      frozen,
      [...frozen, '*://*.doodle.com/*'],
      { matches: ['*://*.doodle.com/*', '*://*.doodle.com/events*'], excludeMatches: ['*://*.help.doodle.com/*'] },
    ],
    [
      'where only a part of a site was granted',
      frozen,
      [...frozen, 'https://www.doodle.events/*'],
      { matches: ['*://*.doodle.events/*'], excludeMatches: [] },
    ],
  ])('%s', (_, inManifest, granted, registered) => {
    expect(sitesToRegister(catalogue, { inManifest, granted })).toEqual(registered);
  });
});
