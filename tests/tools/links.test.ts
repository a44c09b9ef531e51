import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkLinks, type Link, linkReport, linksOf, type Manners } from '../../src/tools/links.ts';
import { alternative, catalogue, service, source } from './entries.ts';

/** The methods that each path was asked with. */
let asked: Record<string, string[]>;

type Behaviour = (request: IncomingMessage, response: ServerResponse, times: number) => void;
const status =
  (code: number, headers = {}): Behaviour =>
  (_, response) =>
    response.writeHead(code, headers).end();

const behaviours: Record<string, Behaviour> = {
  '/fine': status(200),
  '/missing': status(404),
  '/moved': status(301, { location: '/fine' }),
  '/circle': status(302, { location: '/circle' }),
  '/closed': status(403),
  '/busy': status(429),
  '/broken': status(500),
  '/recovers': (request, response, times) => status(times < 3 ? 500 : 200)(request, response, times),
  '/hangs': () => {},
  '/drops': (request) => request.socket.destroy(),
  '/no-head': (request, response, times) => status(request.method === 'HEAD' ? 405 : 200)(request, response, times),
  '/lies-to-head': (request, response, times) =>
    status(request.method === 'HEAD' ? 404 : 200)(request, response, times),
};

const server = createServer((request, response) => {
  const path = request.url!.replace(/\?.*/, '');
  (asked[path] ??= []).push(request.method!);
  behaviours[path]!(request, response, asked[path]!.length);
});

const manners: Manners = { fetch, timeout: 10_000, attempts: 3, firstWait: 1, pause: 1, hostsAtOnce: 4 };
const link = (path: string, more: Partial<Link> = {}): Link => ({
  address: addressOf(path),
  files: ['data/sources.json'],
  ...more,
});
const addressOf = (path: string) => `http://localhost:${(server.address() as AddressInfo).port}${path}`;

beforeAll(() => new Promise<void>((ready) => server.listen(0, 'localhost', ready)));
beforeEach(() => {
  asked = {};
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an address is', () => {
  test.each([
    ['alive', '/fine', '', ['HEAD']],
    ['dead when it is missing', '/missing', '404 Not Found', ['HEAD', 'GET']],
    ['dead when it stays broken', '/broken', '500 Internal Server Error', ['HEAD', 'HEAD', 'HEAD']],
    ['alive when it recovers', '/recovers', '', ['HEAD', 'HEAD', 'HEAD']],
    ['alive when only GET is allowed', '/no-head', '', ['HEAD', 'GET']],
    ['alive when only GET finds it', '/lies-to-head', '', ['HEAD', 'GET']],
    ['refused to machines', '/closed', '403 Forbidden', ['HEAD', 'GET']],
    ['refused to machines that come too often', '/busy', '429 Too Many Requests', ['HEAD', 'HEAD', 'HEAD']],
  ])('%s', async (expected, path, detail, methods) => {
    const [checked] = await checkLinks([link(path)], manners);
    expect(checked).toMatchObject({ outcome: expected.split(' ')[0], detail });
    expect(asked[path]).toEqual(methods);
  });

  test('moved when it redirects', async () => {
    const [checked] = await checkLinks([link('/moved')], manners);
    expect(checked).toMatchObject({ outcome: 'moved', detail: `to ${addressOf('/fine')}` });
  });

  test('dead when it redirects in circles', async () => {
    const [checked] = await checkLinks([link('/circle')], manners);
    expect(checked).toMatchObject({ outcome: 'dead', detail: 'redirects in circles' });
  });

  test('dead when its server hangs up', async () => {
    const [checked] = await checkLinks([link('/drops')], manners);
    expect(checked).toMatchObject({ outcome: 'dead', detail: expect.stringMatching(/./) });
    expect(asked['/drops']).toEqual(['HEAD', 'HEAD', 'HEAD']);
  });

  test('dead when it does not answer in time', async () => {
    const [checked] = await checkLinks([link('/hangs')], { ...manners, timeout: 50, attempts: 2 });
    expect(checked).toMatchObject({ outcome: 'dead', detail: 'no answer in 0.05 s' });
    expect(asked['/hangs']).toEqual(['HEAD', 'HEAD']);
  });

  test('gone, not dead, when we only ever read an archived copy', async () => {
    const [checked] = await checkLinks([link('/missing', { archived: true })], manners);
    expect(checked).toMatchObject({ outcome: 'gone', detail: '404 Not Found' });
  });
});

test('each wait is twice as long as the one before', async () => {
  const times: number[] = [];
  const failing = async () => {
    times.push(performance.now());
    throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND nowhere.example') });
  };
  const [checked] = await checkLinks([link('/')], { ...manners, fetch: failing, firstWait: 40 });
  expect(checked).toMatchObject({ outcome: 'dead', detail: 'getaddrinfo ENOTFOUND nowhere.example' });
  expect(times).toHaveLength(3);
  expect(times[1]! - times[0]!).toBeGreaterThan(35);
  expect(times[2]! - times[1]!).toBeGreaterThan(75);
});

test.each([
  ['a host is asked one thing at a time', ['https://a.org/1', 'https://a.org/2', 'https://a.org/3'], 1],
  ['hosts are asked together', ['https://a.org/1', 'https://b.org/1', 'https://a.org/2', 'https://c.org/1'], 3],
  [
    'but only so many of them',
    ['https://a.org/', 'https://b.org/', 'https://c.org/', 'https://d.org/', 'https://e.org/'],
    4,
  ],
])('%s', async (_, addresses, expected) => {
  let together = 0;
  let mostTogether = 0;
  const slow = async () => {
    mostTogether = Math.max(mostTogether, ++together);
    await nextTurn();
    together--;
    return new Response();
  };
  const checked = await checkLinks(
    addresses.map((address) => ({ address, files: [] })),
    { ...manners, fetch: slow },
  );
  expect(checked).toHaveLength(addresses.length);
  expect(mostTogether).toBe(expected);
});

test('the addresses are those that people are sent to, and those that claims rest on', () => {
  const links = linksOf({
    ...catalogue,
    services: {
      sondaplus: { ...service, sites: [{ domain: 'sondaplus.com', seenAt: ['https://sondaplus.com/my-poll'] }] },
    },
    alternatives: {
      framadate: {
        ...alternative,
        sourceCode: 'https://framagit.org/framadate',
        evidence: ['guide', 'https://framadate.org/'],
      },
    },
    sources: { 'sondaplus-terms': { ...source, archived: true } },
    hosts: {},
    resources: {},
  });
  expect(links).toEqual([
    { address: 'https://framadate.org/', files: ['data/alternatives/framadate.json'], archived: false },
    {
      address: 'https://docs.framasoft.org/fr/framadate/',
      files: ['data/alternatives/framadate.json'],
      archived: false,
    },
    { address: 'https://framagit.org/framadate', files: ['data/alternatives/framadate.json'], archived: false },
    { address: 'https://sondaplus.com/terms', files: ['data/sources.json'], archived: true },
  ]);
});

test('the report begins with what must be mended, and leaves out what is well', () => {
  const checked = (address: string) => ({ link: { address, files: ['data/hosts/a.json', 'data/sources.json'] } });
  const report = linkReport(
    [
      { ...checked('https://a.org/'), outcome: 'alive', detail: '' },
      { ...checked('https://b.org/'), outcome: 'moved', detail: 'to https://b.net/' },
      { ...checked('https://c.org/'), outcome: 'dead', detail: '404 Not Found' },
    ],
    '2026-11-22',
  );
  expect(report).toBe(`# Links, 2026-11-22

Addresses asked: 3 (1 dead, 1 moved, 0 refused, 0 gone, 1 alive).

## Dead: find where they went, or take them away

- <https://c.org/>: 404 Not Found (data/hosts/a.json, data/sources.json)

## Moved: write the new address if it is there to stay

- <https://b.org/>: to https://b.net/ (data/hosts/a.json, data/sources.json)
`);
});
