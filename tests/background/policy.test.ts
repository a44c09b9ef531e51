import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handlers } from '../../src/background/handlers.ts';
import { followPolicy } from '../../src/background/policy.ts';
import { welcomeOnce } from '../../src/background/welcome.ts';
import { settingsInForce } from '../../src/platform/policy.ts';
import type { Alert } from '../../src/platform/protocol.ts';
import { receive } from '../../src/platform/receive.ts';
import * as stores from '../../src/platform/stores.ts';
import { until } from '../../src/tools/until.ts';
import browser, { frames, pageSender, popupSender, reset, say, toolbar } from '../fake-browser.ts';

const CONSOLE = 'https://admin.helloasso.com/club';
const { managed } = browser.storage;

beforeEach(() => {
  vi.restoreAllMocks();
  reset();
  receive(handlers);
});

const visit = (url: string) =>
  say({ request: 'pageVisited', body: { href: url, canDraw: true, asked: false } }, pageSender(url)) as Promise<
    Alert | undefined
  >;

/** The background starts, and the browser has told it the policy. */
async function startUnder(policy: Record<string, unknown>): Promise<void> {
  await managed.set(policy);
  followPolicy();
  await until(async () => JSON.stringify(await stores.lastPolicy.get()) === JSON.stringify(policy));
}

describe('a policy', () => {
  test('is obeyed by the pages visited', async () => {
    await startUnder({ silencedServices: ['helloasso'] });
    expect(await visit(CONSOLE)).toBeUndefined();
    expect(toolbar[1]?.text).toBe('');
  });

  test('is obeyed after a choice of the person, which is kept for later', async () => {
    await startUnder({ silencedServices: ['helloasso'] });
    await say({ request: 'setLevel', body: { scope: 'services', id: 'helloasso', level: 'pause' } }, popupSender);
    expect(await visit(CONSOLE)).toBeUndefined();
    expect((await stores.settings.get()).levels.services).toEqual({ helloasso: 'pause' });
  });

  test('is never written into what the person chose', async () => {
    await startUnder({ frequency: 'once-a-week', silencedServices: ['helloasso'] });
    await visit(CONSOLE);
    expect(await browser.storage.local.get('settings')).toEqual({});
    expect((await settingsInForce.get()).frequency).toBe('once-a-week');
  });

  test('that changes is obeyed at once in the tabs that are open', async () => {
    await startUnder({});
    await visit(CONSOLE);
    expect(toolbar[1]?.text).toBe('!');
    frames[1] = { 0: async () => {} };
    await managed.set({ silencedServices: ['helloasso'] });
    await until(() => toolbar[1]?.text === '');
  });

  test('holds after its copy was erased', async () => {
    await startUnder({ silencedServices: ['helloasso'] });
    await say({ request: 'erase', body: { area: 'local', keys: ['last-policy'] } }, popupSender);
    expect(await visit(CONSOLE)).toBeUndefined();
  });

  test('that goes leaves the person’s own settings', async () => {
    await say({ request: 'setLevel', body: { scope: 'services', id: 'helloasso', level: 'pause' } }, popupSender);
    await startUnder({ silencedServices: ['helloasso'] });
    await managed.clear();
    followPolicy();
    await until(async () => Object.keys(await stores.lastPolicy.get()).length === 0);
    expect(await visit(CONSOLE)).toMatchObject({ level: 'pause' });
  });

  test('of the last time holds while the browser takes its time to say', async () => {
    await startUnder({ silencedServices: ['helloasso'] });
    vi.spyOn(managed, 'get').mockReturnValue(new Promise(() => {}) as never);
    followPolicy();
    expect(await visit(CONSOLE)).toBeUndefined();
  });

  test('that is absent writes nothing, where the browser answers {} and where it rejects', async () => {
    followPolicy();
    vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    followPolicy();
    expect(await visit(CONSOLE)).toBeDefined();
    expect(Object.keys(await browser.storage.local.get())).toEqual(['shown-alerts']);
  });

  test('tells whoever shows the settings that it changed', async () => {
    const shown = vi.fn();
    const stop = settingsInForce.watch(shown);
    await startUnder({ frequency: 'once-a-month' });
    await until(() => shown.mock.calls.length > 0);
    expect(shown.mock.lastCall?.[0].frequency).toBe('once-a-month');
    stop();
  });
});

describe('at the installation, the welcome page', () => {
  const install = () => browser.runtime.onInstalled.trigger({ reason: 'install', temporary: false } as never);
  const opened = async () => (await browser.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length;

  test.each([
    ['answers {}', () => Promise.resolve({})],
    ['rejects', () => Promise.reject(new Error('Managed storage manifest not found'))],
  ])('opens where there is no policy, and the browser %s', async (_, answer) => {
    vi.spyOn(managed, 'get').mockImplementation(answer as never);
    welcomeOnce();
    await install();
    expect(await opened()).toBe(1);
  });

  test('does not open where the policy says so, however long the browser takes to tell', async () => {
    let tell: (policy: Record<string, unknown>) => void = () => {};
    vi.spyOn(managed, 'get').mockReturnValue(new Promise((resolve) => (tell = resolve)) as never);
    welcomeOnce();
    const installing = install();
    expect(await opened()).toBe(0);
    tell({ noWelcomePage: true });
    await installing;
    expect(await opened()).toBe(0);
  });
});
