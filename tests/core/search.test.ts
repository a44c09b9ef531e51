import { beforeEach, describe, expect, test } from 'vitest';
import type { Alternative, Catalogue, Category, Resource, Service } from '../../src/core/catalogue.ts';
import { compileGuide } from '../../src/core/compile.ts';
import { createSearch, type Search } from '../../src/core/search.ts';
import * as entries from '../tools/entries.ts';

/** The same words in French and in English, where the language does not matter. */
const both = (words: string) => ({ fr: words, en: words });

function need(name: string, fr: string[], en: string[] = []): Category {
  return { ...entries.category, name: both(name), description: both(name), searchWords: { fr, en } };
}

function alternative(name: string, needs: string[], more: Partial<Alternative> = {}): Alternative {
  return { ...entries.alternative, name, needs, summary: both(name), ...more };
}

function service(name: string, owner: string, categories: string[], alternatives: string[]): Service {
  return {
    ...entries.service,
    name,
    owner,
    categories,
    summary: both(name),
    alternatives: alternatives.map((id) => ({ id, covers: both('Le même besoin') })),
  };
}

function resource(name: string, kind: Resource['kind']): Resource {
  return {
    name,
    kind,
    summary: both(name),
    website: 'https://a.org/',
    language: 'fr',
    evidence: ['guide'],
    checked: '2026-11-01',
  };
}

const catalogue: Catalogue = {
  ...entries.catalogue,
  categories: {
    dates: need('Sondages de dates', ['choisir une date', 'doodle'], ['date poll', 'availability']),
    files: need('Fichiers partagés', ['nuage', 'sauvegarde'], ['file sharing', 'backup']),
    payments: need('Dons et paiements', ['reçu fiscal', 'carte bancaire'], ['donate', 'tax receipt']),
    decisions: need('Décisions', ['vote en ligne', 'assemblée générale', 'œuvre commune'], ['ballot']),
    social: need('Réseaux sociaux', ['journal', 'animaux'], ['followers']),
    hosting: need('Hébergement', ['hébergeur'], ['hosting']),
    guidance: need('Accompagnement', ['conseil'], ['advice']),
  },
  services: {
    doodle: service('Doodle', 'Doodle', ['dates'], ['rallly', 'framadate']),
    helloasso: service('HelloAsso', 'HelloAsso', ['payments'], ['monetico', 'liberapay']),
    'google-drive': service('Google Drive', 'Google', ['files'], ['nextcloud']),
    'google-meet': service('Google Meet', 'Google', ['decisions'], []),
    visages: { ...service('Visages', 'Pomme', ['social'], []), names: { en: 'Faces' } },
  },
  alternatives: {
    framadate: alternative('Framadate (Pollaris)', ['dates', 'decisions']),
    rallly: alternative('Rallly', ['dates'], { label: 'libre-with-reservations' }),
    nextcloud: alternative('Nextcloud', ['files']),
    'nextcloud-polls': alternative('Nextcloud Sondages', ['dates'], { summary: both('Module de Nextcloud') }),
    monetico: alternative('Monetico', ['payments'], { label: 'not-libre' }),
    liberapay: alternative('Liberapay', ['payments']),
    loomio: alternative('Framavox (Loomio)', ['decisions', 'dates']),
    mastodon: alternative('Mastodon', ['social']),
  },
  hosts: { zourit: { ...entries.host, offers: ['nextcloud'] } },
  resources: { 'la-mouette': resource('La Mouette', 'help'), conseils: resource('Conseils de lecture', 'learn') },
};

let search: Search;
beforeEach(async () => {
  search = await createSearch(compileGuide(catalogue, 'fr'));
});
const find = (query: string) => search(query).map(({ id }) => id);

test('a result says what it is', () => {
  expect(search('loomio')).toEqual([{ kind: 'alternative', id: 'loomio', name: 'Framavox (Loomio)' }]);
});

test('no more results are given than asked', () => {
  expect(search('date', 2)).toHaveLength(2);
});

describe('the first result is', () => {
  test.each([
    ['the need, whatever the accents and capitals', 'RÉUNION SOCIALE, réseaux', 'social'],
    ['the need, without the accents', 'decision', 'decisions'],
    ['the need, with its letters apart', 'oeuvre', 'decisions'],
    ['the need, in the plural', 'cartes bancaires', 'payments'],
    ['the need, in the singular', 'réseau social', 'social'],
    ['the need, in another plural', 'journaux', 'social'],
    ['the need, in the singular of -aux', 'animal', 'social'],
    ['the need, in English', 'date poll', 'dates'],
    ['the need, by a word of its family', 'voter', 'decisions'],
    ['the need, among words that are in every query', 'je cherche un logiciel libre pour une sauvegarde', 'files'],
    ['the alternative', 'nextcloud', 'nextcloud'],
    ['the alternative, by its other name', 'Pollaris', 'framadate'],
    ['the alternative, misspelt', 'mastodone', 'mastodon'],
    ['the alternative, half typed', 'liberap', 'liberapay'],
    ['the host', 'zourit', 'zourit'],
    ['people who help', 'mouette', 'la-mouette'],
    ['the service', 'doodle', 'doodle'],
    ['the service, while it is typed', 'helloa', 'helloasso'],
    ['the service, with a letter missing', 'dodle', 'doodle'],
    ['the service, with two letters swapped', 'helolasso', 'helloasso'],
    ['the service, in two words', 'hello asso', 'helloasso'],
    ['the service, in one word', 'googledrive', 'google-drive'],
    ['the service, without its owner', 'meet', 'google-meet'],
    ['the service, by its name in another language', 'faces', 'visages'],
    ['the service, by its address', 'https://www.helloasso.com/', 'helloasso'],
  ])('%s', (_, query, first) => {
    expect(find(query)[0]).toBe(first);
  });
});

describe('what comes after it:', () => {
  test.each([
    ['for a service to leave, what to use instead, libre first', 'helloasso', ['helloasso', 'liberapay', 'monetico']],
    [
      'the same within a sentence, as its entry orders it',
      'par quoi remplacer Doodle ?',
      ['doodle', 'rallly', 'framadate', 'dates'],
    ],
    [
      'for a need, what is libre, then what is not, then services',
      'reçu fiscal',
      ['payments', 'liberapay', 'monetico', 'helloasso'],
    ],
    [
      'for a need, what serves it first before what serves it too',
      'assemblée générale',
      ['decisions', 'loomio', 'framadate', 'google-meet'],
    ],
    [
      'for a word of a need, what serves it, whether its name says so or not',
      'sondages',
      ['dates', 'framadate', 'rallly', 'nextcloud-polls', 'loomio', 'doodle'],
    ],
    ['for hosting, hosts', 'hébergeur', ['hosting', 'zourit']],
    ['for an alternative, those who host it', 'nextcloud', ['nextcloud', 'nextcloud-polls', 'zourit']],
    ['for advice, people who help before what is to read', 'conseil', ['guidance', 'la-mouette', 'conseils']],
    ['for one letter, names that begin with it', 'l', ['liberapay', 'loomio']],
    ['for an owner, its services', 'google', ['google-drive', 'google-meet', 'nextcloud']],
  ])('%s', (_, query, ids) => {
    expect(find(query)).toEqual(ids);
  });
});

describe('nothing is found', () => {
  test.each([
    ['for nothing', ''],
    ['for spaces', ' \n\t'],
    ['for signs', '.*+?^${}()|[]\\ <!-- "" \u0000'],
    ['for pictures', '📅🎟️'],
    ['for half a picture', '\ud83d'],
    ['for another script', '日本語'],
    ['for letters at random', 'zzxqzzxq'],
  ])('%s', (_, query) => {
    expect(search(query)).toEqual([]);
  });
});

test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'prototype'])(
  '%s is a word like another',
  (query) => {
    expect(find(`${query} doodle`)[0]).toBe('doodle');
  },
);

test.each([
  ['a page', 'doodle '.repeat(100_000)],
  ['one endless word', `doodle ${'a'.repeat(1_000_000)}`],
  ['many unknown words', `doodle ${'qzxwv kjhgfq '.repeat(100_000)}`],
])('%s pasted by mistake is answered by its beginning', (_, query) => {
  expect(find(query)[0]).toBe('doodle');
});

test('a catalogue that misses the needs of hosts and of help is searched all the same', async () => {
  const { hosting: _hosting, guidance: _guidance, ...categories } = catalogue.categories;
  const search = await createSearch(compileGuide({ ...catalogue, categories }, 'en'));
  expect(search('zourit').map(({ id }) => id)).toEqual(['zourit']);
});
