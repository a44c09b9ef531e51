import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readVersioned } from '../../src/core/versioned.ts';
import { keptAside, type StoredValue } from '../../src/platform/stored.ts';
import * as stores from '../../src/platform/stores.ts';
import { erase, mendDamaged, toldOf, whatIsStored } from '../../src/platform/what-is-stored.ts';
import browser, { reset } from '../fake-browser.ts';
import stored from '../fixtures/stored-version-1.json' with { type: 'json' };

const items = async () => (await whatIsStored()).map(({ kind, keys }) => `${kind}: ${keys.join()}`);

beforeEach(async () => {
  reset();
  await browser.storage.local.set(stored.local);
  await browser.storage.session.set(stored.session);
});

describe('what version 1 stored is still read whole:', () => {
  const values: [string, StoredValue<unknown>, { version: number; value: unknown }][] = [
    ...stores.LOCAL.map((store) => [store.key, store, stored.local[store.key]] as never),
    ['browser-session', stores.browserSession as never, stored.session['browser-session']],
    ['tab:12', stores.tabState(12) as never, stored.session['tab:12']],
    ['settings:damaged', keptAside('settings', 'damaged') as never, stored.local['settings:damaged']],
  ];

  test.each(values)('%s', (_, store, envelope) => {
    expect(envelope.version).toBe(1);
    expect(readVersioned(store.shape, envelope)).toEqual({ value: envelope.value, condition: 'sound', lost: [] });
  });

  test('and nothing is written by reading it', async () => {
    for (const [, store] of values) await store.update((value) => value);
    await mendDamaged();
    expect(await browser.storage.local.get()).toEqual(stored.local);
  });
});

test('every stored value is in the list of them all', () => {
  const declared = Object.values<object>(stores).flatMap((value) => ('update' in value ? [value] : []));
  expect(new Set<object>(stores.ALL)).toEqual(new Set(declared));
});

describe('what is stored', () => {
  test('is listed whole, tabs together, whoever wrote it', async () => {
    await browser.storage.session.set({ 'tab:13': stored.session['tab:12'] });
    await browser.storage.local.set({ 'of-another-version': 1 });
    expect(await items()).toEqual([
      'settings: settings',
      'kept-aside: settings:damaged',
      ...stores.LOCAL.slice(1).map(({ key }) => `${key}: ${key}`),
      'browser-session: browser-session',
      'unknown: of-another-version',
      'tab: tab:12,tab:13',
    ]);
  });

  test('is measured in bytes', async () => {
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    await browser.storage.local.set({ clé: 'é' });
    // A word of four bytes, and two bytes between quotation marks.
    expect((await whatIsStored()).map(({ bytes }) => bytes)).toEqual([8]);
  });

  test('is erased one item at a time', async () => {
    await erase('local', ['shown-alerts']);
    const { 'shown-alerts': _erased, ...left } = stored.local;
    expect(await browser.storage.local.get()).toEqual(left);
    expect(await stores.shownAlerts.get()).toEqual({});
  });

  test('tells of what was kept aside until the person knows', async () => {
    await browser.storage.local.set({ snoozes: { version: 1, value: { services: { zoom: 'soon', doodle: 5 } } } });
    await mendDamaged();
    const untold = async () => (await whatIsStored()).filter(({ aside }) => aside?.told === false);
    expect(await untold()).toMatchObject([{ aside: { of: 'snoozes', why: 'damaged', lost: ['services.zoom'] } }]);

    for (const item of await untold()) await toldOf(item);
    expect(await untold()).toEqual([]);
    expect((await whatIsStored()).filter(({ aside }) => aside)).toHaveLength(2);

    await browser.storage.local.set({ snoozes: 'garbage' });
    await mendDamaged();
    expect(await untold()).toMatchObject([{ aside: { raw: 'garbage' } }]);
  });
});

test('any one value that is damaged falls back, and the others are as they were', async () => {
  for (const { key } of stores.LOCAL) {
    for (const garbage of [null, 7, 'text', [], {}, { version: 1, value: 'x' }, { version: 0, value: {} }]) {
      await browser.storage.local.set({ ...stored.local, [key]: garbage });
      for (const store of stores.LOCAL) {
        const value = await store.get();
        if (store.key === key) expect(z.safeParse(store.shape.schema as z.ZodMiniType, value).success).toBe(true);
        else expect(value).toEqual(stored.local[store.key].value);
      }
    }
  }
});
