import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noChoices } from '../../src/core/choices.ts';
import { requests, type RequestName } from '../../src/platform/protocol.ts';
import { type Handlers, receive } from '../../src/platform/receive.ts';
import { pageSender, popupSender, reset, say } from '../fake-browser.ts';

const RANDOM_MESSAGES = 10_000;

const names = Object.keys(requests) as RequestName[];
const bodies: { [Name in RequestName]: unknown } = {
  pageVisited: { href: 'https://www.helloasso.com/', canDraw: true, asked: false },
  pageLeft: {},
  notToday: { undo: false },
  showAlternatives: {},
  tabReport: { tabId: 1 },
  setLevel: { scope: 'services', id: 'helloasso', level: 'silent' },
  snooze: { service: 'helloasso', until: 1 },
  setStanding: { service: 'helloasso', standing: { state: 'replaced' } },
  replaceChoices: { choices: noChoices, why: 'import' },
  undoReplacement: {},
  erase: { area: 'local', keys: ['settings'] },
};
const page = pageSender('https://www.helloasso.com/');
const handlers = Object.fromEntries(names.map((name) => [name, vi.fn(async () => 'answered')])) as unknown as Handlers;
const handled = () => names.filter((name) => vi.mocked(handlers[name] as () => void).mock.calls.length > 0);

beforeEach(() => {
  reset();
  vi.clearAllMocks();
  receive(handlers);
});

describe.each(names)('the request %s', (request) => {
  const rightSender = requests[request].from === 'page' ? page : popupSender;
  const wrongSender = requests[request].from === 'page' ? popupSender : page;

  test('is answered when it comes from whom it should', async () => {
    expect(await say({ request, body: bodies[request] }, rightSender)).toBe('answered');
    expect(handled()).toEqual([request]);
  });

  test.each([
    ['from the other class of sender', bodies[request], wrongSender],
    ['from another extension', bodies[request], { ...rightSender, id: 'another' }],
    ['with a body of another shape', { wrong: true }, rightSender],
    ['with one more field', { ...(bodies[request] as object), more: 1 }, rightSender],
    ['without a body', undefined, rightSender],
  ])('has no effect %s', async (_, body, sender) => {
    expect(await say({ request, body }, sender)).toBeUndefined();
    expect(handled()).toEqual([]);
  });
});

describe('a page has no effect', () => {
  const message = { request: 'pageVisited', body: bodies.pageVisited };

  test.each([
    ['while it is prerendered', { documentLifecycle: 'prerender' }],
    ['without a tab', { tab: undefined }],
    ['without a document', { documentId: undefined }],
  ])('%s', async (_, sender) => {
    expect(await say(message, { ...page, ...sender })).toBeUndefined();
    expect(handled()).toEqual([]);
  });
});

test('random messages have no effect', async ({ task }) => {
  const sender = fc.constantFrom<Record<string, unknown>>(page, popupSender, {}, { id: 'vigilibre' });
  const request = fc.oneof(fc.string(), fc.constantFrom(...names, '__proto__'));
  const message = fc.oneof(
    fc.anything(),
    fc.record({ request, body: fc.anything() }).filter((said) => !isInProtocol(said)),
  );
  await fc.assert(
    fc.asyncProperty(message, sender, async (said, from) => {
      expect(await say(said, from)).toBeUndefined();
    }),
    { numRuns: RANDOM_MESSAGES },
  );
  task.meta.figure = `${RANDOM_MESSAGES} random messages had no effect`;
});

function isInProtocol({ request, body }: { request: string; body: unknown }): boolean {
  return names.some((name) => name === request && requests[name].schema.safeParse(body).success);
}
