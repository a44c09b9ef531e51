import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { keptAside, stored } from '../../src/platform/stored.ts';
import browser, { reset } from '../fake-browser.ts';

const Shape = z.object({ level: z.enum(['quiet', 'loud']), names: z.record(z.string(), z.number()) });
const fallback = { level: 'quiet' as const, names: {} };
const value = stored({ area: 'local', key: 'value', version: 1, schema: Shape, fallback });

beforeEach(reset);

describe('a stored value', () => {
  test('is its default before it is written', async () => expect(await value.get()).toEqual(fallback));

  test('is read as it was written', async () => {
    await value.update((old) => ({ ...old, level: 'loud' }));
    expect(await value.get()).toEqual({ level: 'loud', names: {} });
  });

  test('is not written by reading it', async () => {
    await value.get();
    expect(await browser.storage.local.get()).toEqual({});
  });

  test('is not written when nothing changes', async () => {
    await value.update((old) => old);
    expect(await browser.storage.local.get()).toEqual({});
  });

  test('loses nothing when two contexts write at once', async () => {
    const add = (name: string) => value.update((old) => ({ ...old, names: { ...old.names, [name]: 1 } }));
    await Promise.all(['a', 'b', 'c', 'd'].map(add));
    expect(Object.keys((await value.get()).names)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('falls back part by part where it is damaged', async () => {
    await browser.storage.local.set({ value: { version: 1, value: { level: 'LOUD', names: { a: 1, b: 'two' } } } });
    expect(await value.get()).toEqual({ level: 'quiet', names: { a: 1 } });
  });

  test.each([
    ['a number', 12],
    ['an envelope without a version', { value: fallback }],
    ['nothing', null],
  ])('is its default when %s stands in its place', async (_, raw) => {
    await browser.storage.local.set({ value: raw });
    expect(await value.get()).toEqual(fallback);
  });

  test('is kept aside, damaged, when it is first overwritten', async () => {
    const damaged = { version: 1, value: { level: 'LOUD', names: {} } };
    await browser.storage.local.set({ value: damaged });
    await value.update((old) => ({ ...old, names: { a: 1 } }));
    expect(await browser.storage.local.get()).toEqual({
      'value:damaged': { version: 1, value: { raw: damaged, lost: ['level'], told: false } },
      value: { version: 1, value: { level: 'quiet', names: { a: 1 } } },
    });
  });

  test('is mended by a change that changes nothing, where it is damaged', async () => {
    await browser.storage.local.set({ value: 'garbage' });
    await value.update((old) => old);
    expect(await keptAside('value', 'damaged').get()).toEqual({ raw: 'garbage', lost: [''], told: false });
    expect((await browser.storage.local.get())['value']).toEqual({ version: 1, value: fallback });
  });

  describe('that a newer version wrote', () => {
    const newer = { version: 2, value: { level: 'loud', names: { a: 1, b: { much: true } }, more: 'to come' } };
    beforeEach(() => browser.storage.local.set({ value: newer }));

    test('is read as far as it is understood, and left as it is', async () => {
      expect(await value.update((old) => old)).toEqual({ level: 'loud', names: { a: 1 } });
      expect(await browser.storage.local.get()).toEqual({ value: newer });
    });

    test('is kept aside whole when it is first overwritten', async () => {
      await value.update((old) => ({ ...old, level: 'quiet' }));
      expect((await keptAside('value', 'newer').get())?.raw).toEqual(newer);
      expect(await value.get()).toEqual({ level: 'quiet', names: { a: 1 } });
    });
  });

  test.each([
    ['a migration cannot take', { version: 1, value: 7 }],
    ['says that its version is none', { version: -1e15, value: { loud: true } }],
  ])('that %s is the default, and damaged', async (_, raw) => {
    await browser.storage.local.set({ value: raw });
    const migrations = { 2: (old: unknown) => ({ level: (old as { level: string }).level.trim(), names: {} }) };
    const second = stored({ area: 'local', key: 'value', version: 2, schema: Shape, fallback, migrations });
    expect(await second.update((old) => old)).toEqual(fallback);
    expect((await keptAside('value', 'damaged').get())?.raw).toEqual(raw);
  });

  test('of an older version goes through each migration in turn', async () => {
    await browser.storage.local.set({ value: { version: 1, value: { loud: true } } });
    const newer = stored({
      area: 'local',
      key: 'value',
      version: 3,
      schema: Shape,
      fallback,
      migrations: {
        2: (old) => ({ level: (old as { loud: boolean }).loud ? 'loud' : 'quiet' }),
        3: (old) => ({ ...(old as object), names: {} }),
      },
    });
    expect(await newer.get()).toEqual({ level: 'loud', names: {} });
  });

  test('tells who watches it of each change, until they stop', async () => {
    const changed = vi.fn();
    const stop = value.watch(changed);
    await value.update((old) => ({ ...old, level: 'loud' }));
    stop();
    await value.update((old) => ({ ...old, level: 'quiet' }));
    expect(changed.mock.calls).toEqual([[{ level: 'loud', names: {} }]]);
  });

  test('is its default where the browser cannot open its storage, and is not written over', async () => {
    const set = vi.spyOn(browser.storage.local, 'set');
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await value.get()).toEqual(fallback);
    await expect(value.update((old) => ({ ...old, level: 'loud' }))).rejects.toThrow('IO error');
    expect(set).not.toHaveBeenCalled();
  });

  test('says so when the browser cannot write', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(value.update((old) => ({ ...old, level: 'loud' }))).rejects.toThrow('quota');
  });
});
