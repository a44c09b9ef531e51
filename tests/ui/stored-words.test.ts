/** What people read of their storage: in words, with names where the catalogue has them. */
import { describe, expect, test } from 'vitest';
import { compileGuide } from '../../src/core/compile.ts';
import { noSnoozes } from '../../src/core/snooze.ts';
import { keptAside } from '../../src/platform/stored.ts';
import * as stores from '../../src/platform/stores.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { lostText } from '../../src/ui/options/lost-text.ts';
import { storedName } from '../../src/ui/stored-words.ts';
import browser, { reset } from '../fake-browser.ts';

type Store = Pick<(typeof stores.LOCAL)[number], 'key' | 'mend'>;

const guide = compileGuide(readCatalogue(ROOT), 'fr');
const { settings, snoozes, shownAlerts, beforeReplacement } = stores;
const own = settings.shape.fallback;
const levels = (some: object) => ({ ...own, levels: { ...own.levels, ...some } });

describe('what could not be read again is named', () => {
  test.each<[string, Store, unknown, string]>([
    ['a setting', settings, { ...own, frequency: 'often' }, 'fréquence'],
    ['a service’s level', settings, levels({ services: { helloasso: 9 } }), 'niveaux d’alerte (HelloAsso)'],
    ['a service’s level, gone since', settings, levels({ services: { gone: 9 } }), 'niveaux d’alerte (gone)'],
    ['a need’s level', settings, levels({ categories: { dates: 9 } }), 'niveaux d’alerte (Sondages de dates)'],
    ['a verdict’s level', settings, levels({ verdicts: { avoid: 9 } }), 'niveaux d’alerte (à\u00A0éviter)'],
    ['all services’ levels', settings, levels({ services: 9 }), 'niveaux d’alerte'],
    ['a standing', settings, { ...own, standings: { doodle: 9 } }, 'ce que vous gardez ou avez remplacé (Doodle)'],
    ['a part of the profile', settings, { ...own, profile: { size: 9 } }, 'votre association'],
    ['a service’s snooze', snoozes, { services: { helloasso: 'x' } }, 'HelloAsso'],
    ['the snooze of everything', snoozes, { ...noSnoozes, everything: 'x' }, 'tout mettre en sourdine'],
    ['all services’ snoozes', snoozes, { services: 'x' }, 'services en sourdine'],
    ['an alert shown', shownAlerts, { helloasso: 'x' }, 'HelloAsso'],
    ['two parts', settings, { ...own, frequency: 9, bannerPlace: 9 }, 'fréquence et place du bandeau'],
  ])('%s', async (_, store, value, named) => {
    expect(await readBack(store, value)).toBe(
      `Ce qui suit n’a pas pu être relu, et a repris sa valeur d’origine\u00A0: ${named}.`,
    );
  });

  test.each<[string, Store, unknown]>([
    ['a value of another kind', settings, 'nothing'],
    ['a value without parts', beforeReplacement, { why: 'else' }],
  ])('as a whole: %s', async (_, store, value) => {
    expect(await readBack(store, value)).toBe('Rien n’a pu en être relu\u00A0: tout a repris sa valeur d’origine.');
  });
});

/** What is said of a value of this version that is read, and written anew. */
async function readBack(store: Store, value: unknown): Promise<string> {
  reset();
  await browser.storage.local.set({ [store.key]: { version: 1, value } });
  await store.mend();
  const kept = await keptAside(store.key, 'damaged').get();
  return lostText(kept!.lost, guide);
}

test.each([
  ['settings:damaged', 'Copie gardée de côté\u00A0: vos réglages'],
  ['snoozes:newer', 'Copie gardée de côté\u00A0: vos mises en sourdine'],
])('a copy kept aside is named after what it is of: %s', (key, name) => {
  expect(storedName({ kind: stores.kindOf(key), keys: [key] })).toBe(name);
});
