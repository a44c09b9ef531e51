import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLocalWeb, type LocalWeb } from '../../src/tools/local-web.ts';

let web: LocalWeb;
beforeAll(async () => {
  web = await startLocalWeb({
    'www.helloasso.com': 'any page',
    'www.helloasso.com/associations/club': 'one page',
    'www.helloasso.com/?page=2': 'one query',
    'www.helloasso.com/gone': { status: 410, headers: { 'content-type': 'text/plain' }, body: 'gone' },
  });
});
afterAll(() => web.close());

async function visit(address: string) {
  const { hostname: host, pathname, search } = new URL(address);
  const headers = { host, 'sec-fetch-dest': 'document' };
  const asked = request({ port: web.securePort, path: pathname + search, headers, rejectUnauthorized: false }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, type: answer.headers['content-type'], body: await text(answer) };
}

describe('the local web answers', () => {
  test.each([
    ['with the page of an address', 'https://www.helloasso.com/associations/club', 'one page'],
    ['with the same page whatever the query', 'https://www.helloasso.com/associations/club?from=mail', 'one page'],
    ['with the page of a query', 'https://www.helloasso.com/?page=2', 'one query'],
    ['with the page of the host for its other addresses', 'https://www.helloasso.com/elsewhere', 'any page'],
    ['under a name that nobody gave it', 'https://unknown.example/', expect.stringContaining('unknown.example')],
  ])('%s', async (_, address, body) => {
    expect(await visit(address)).toEqual({ status: 200, type: 'text/html; charset=utf-8', body });
  });

  test('with a status and headers', async () => {
    expect(await visit('https://www.helloasso.com/gone')).toEqual({ status: 410, type: 'text/plain', body: 'gone' });
  });
});

test('every request is noted', async () => {
  await visit('https://doodle.com/poll/1?from=mail');
  expect(web.requests.at(-1)).toEqual({
    host: 'doodle.com',
    path: '/poll/1?from=mail',
    method: 'GET',
    secure: true,
    destination: 'document',
  });
});
