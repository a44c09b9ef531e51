import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { stored } from '../../src/platform/stored.ts';
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
      'value:damaged': damaged,
      value: { version: 1, value: { level: 'quiet', names: { a: 1 } } },
    });
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

  test('says so when the browser cannot write', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(value.update((old) => ({ ...old, level: 'loud' }))).rejects.toThrow('quota');
  });
});
