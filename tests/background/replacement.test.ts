/** Import, reset and undo, as the options ask for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handlers } from '../../src/background/handlers.ts';
import { readBackup } from '../../src/core/backup.ts';
import { type Choices, noChoices, type Replacement } from '../../src/core/choices.ts';
import { withLevel } from '../../src/core/settings.ts';
import { receive } from '../../src/platform/receive.ts';
import { shapes } from '../../src/platform/replacement.ts';
import { keptAside } from '../../src/platform/stored.ts';
import * as stores from '../../src/platform/stores.ts';
import { ROOT } from '../../src/tools/command.ts';
import browser, { pageSender, popupSender, reset, say, toolbar } from '../fake-browser.ts';

const FORM = 'https://www.helloasso.com/associations/club';
const frozen = readFileSync(join(ROOT, 'tests/fixtures/backup-version-1.json'), 'utf8');
const silenced = { ...noChoices, settings: withLevel(noChoices.settings, 'services', 'helloasso', 'silent') };

const replace = (choices: Choices, why: Replacement = 'import') =>
  say({ request: 'replaceChoices', body: { choices, why } }, popupSender);
const undo = () => say({ request: 'undoReplacement', body: {} }, popupSender);
const visit = () =>
  say({ request: 'pageVisited', body: { href: FORM, canDraw: true, asked: false } }, pageSender(FORM));
const written = async () => {
  const { settings, snoozes } = await browser.storage.local.get();
  return { settings, snoozes };
};

beforeEach(() => {
  reset();
  receive(handlers);
});

describe('choices that replace all others', () => {
  test('are followed at once by the tabs that are open, and so is the way back', async () => {
    await visit();
    await replace(silenced);
    expect(toolbar[1]?.text).toBe('');
    await undo();
    expect(toolbar[1]?.text).toBe('!');
  });

  test('can be undone once', async () => {
    await replace(silenced);
    await stores.settings.update((settings) => ({ ...settings, frequency: 'each-visit' }));
    const before = await written();
    await replace(noChoices, 'reset');
    expect(await stores.beforeReplacement.get()).toMatchObject({ why: 'reset' });

    await undo();
    expect(await written()).toEqual(before);
    await undo();
    expect(await written()).toEqual(before);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a setting', () => stores.settings.update((settings) => ({ ...settings, bannerPlace: 'bottom' }))],
    [
      'a snooze',
      () => say({ request: 'snooze', body: { service: 'doodle', until: Date.now() + 3_600_000 } }, popupSender),
    ],
  ])('can no longer be undone once something else is chosen, which an undo would lose: %s', async (_, choose) => {
    await replace(silenced);
    await choose();
    const chosen = await written();
    await undo();
    expect(await written()).toEqual(chosen);
  });

  test('are all written, or none', async () => {
    await replace(silenced);
    const before = JSON.stringify(await browser.storage.local.get());
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(replace(noChoices, 'reset')).rejects.toThrow('quota');
    expect(JSON.stringify(await browser.storage.local.get())).toBe(before);
  });

  test('keep aside what a newer version wrote', async () => {
    const newer = { version: 99, value: { all: 'different' } };
    await browser.storage.local.set({ settings: newer });
    await replace(silenced);
    expect((await keptAside('settings', 'newer').get())?.raw).toEqual(newer);
    await undo();
    expect((await written()).settings).toEqual(newer);
  });

  test('lose nothing of what another page writes meanwhile', async () => {
    const choose = () => stores.settings.update((settings) => withLevel(settings, 'services', 'doodle', 'pause'));
    await Promise.all([replace(silenced), choose(), choose()]);
    expect((await stores.settings.get()).levels.services).toEqual({ helloasso: 'silent', doodle: 'pause' });
  });
});

test('a choice that is erased is followed at once by the tabs that are open', async () => {
  await visit();
  await replace(silenced);
  await say({ request: 'erase', body: { area: 'local', keys: ['settings'] } }, popupSender);
  expect(toolbar[1]?.text).toBe('!');
});

test('any bytes are brought back wholly, or change nothing', { timeout: 30_000 }, async () => {
  await replace(silenced);
  let imported = 0;
  const isClean = Object.getOwnPropertyNames(Object.prototype).join();
  await fc.assert(
    fc.asyncProperty(hostileFile, async (bytes) => {
      const before = JSON.stringify(await browser.storage.local.get());
      const reading = readBackup(bytes, shapes);
      if ('choices' in reading) {
        imported++;
        await replace(reading.choices);
        const { settings, snoozes } = JSON.parse(new TextDecoder().decode(bytes));
        expect(await written()).toEqual({ settings, snoozes });
      } else {
        expect(JSON.stringify(await browser.storage.local.get())).toBe(before);
      }
      expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(isClean);
    }),
    { numRuns: 10_000 },
  );
  expect(imported).toBeGreaterThan(100);
});

const text = (words: string) => new TextEncoder().encode(words);
const hostileKey = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'version', 'value', '', '💥');
const hostileValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, -1, 1e300, 'silent', 'pause', '__proto__', '2026-02-30', 'x'.repeat(300)),
  fc.integer({ min: 1, max: 2_000 }).map((depth) => `deep ${depth}`),
);

/** The frozen backup with one thing put into it, or put in the place of another. */
const alteredBackup = fc
  .tuple(fc.nat(), hostileKey, hostileValue, fc.boolean())
  .map(([place, key, value, replaces]) => {
    const file = JSON.parse(frozen);
    const places = objectsIn(file);
    const target = places[place % places.length]!;
    const own = Object.keys(target);
    const name = replaces ? (own[place % own.length] ?? key) : key;
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
    return text(JSON.stringify(file).replace(/"deep (\d+)"/, (_, depth) => '['.repeat(depth) + ']'.repeat(depth)));
  });

/** The frozen backup with a part of its text cut out, and something else in its place. */
const cutBackup = fc
  .tuple(fc.nat(frozen.length), fc.nat(40), fc.string({ maxLength: 8 }))
  .map(([at, length, filling]) => text(frozen.slice(0, at) + filling + frozen.slice(at + length)));

const hostileFile = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json({ maxDepth: 4 }).map(text),
  alteredBackup,
  cutBackup,
);

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
