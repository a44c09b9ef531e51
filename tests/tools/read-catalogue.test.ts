import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/tools/problem.ts';
import { readCatalogue, tryReadCatalogue } from '../../src/tools/read-catalogue.ts';
import { alternative, catalogue, category, files, projectWith, service } from './entries.ts';

function sentencesFor(changed: Record<string, unknown>): string[] {
  return tryReadCatalogue(projectWith({ ...files, ...changed })).problems.map(sentence);
}

test('a sound folder is read by id, the name of the file', () => {
  expect(readCatalogue(projectWith(files))).toEqual(catalogue);
});

test('what is left to mend is thrown as one error', () => {
  const root = projectWith({
    ...files,
    'data/services/sondaplus.json': { ...service, verdict: 'bad' },
    'data/hosts/zourit.json': '{',
  });
  expect(() => readCatalogue(root)).toThrow(/sondaplus\.json: verdict is "bad"[^\n]*\n.*zourit\.json is damaged/);
});

test('sound entries are read beside unsound ones', () => {
  const root = projectWith({ ...files, 'data/services/unsound.json': {} });
  expect(Object.keys(tryReadCatalogue(root).catalogue.services)).toEqual(['sondaplus']);
});

const { reasons: _, ...withoutReasons } = service;

describe('a service is told apart when', () => {
  test.each([
    ['a field is missing', withoutReasons, 'reasons is missing: write a list between [ ].'],
    ['a field is misspelt', { ...service, leavin: [] }, 'has an unknown field "leavin". Did you mean "leaving"?'],
    [
      'a field resembles none',
      { ...service, sites: [{ domain: 'sondaplus.com', regex: '.*' }] },
      'sites[0] has an unknown field "regex". Use domain, paths, root, role, tact, exclude, watchWholeDomain, seenAt.',
    ],
    [
      'a word is not of its closed list',
      { ...service, verdict: 'dangerous' },
      'verdict is "dangerous": use one of "avoid", "replaceable", "notice".',
    ],
    ['something is of another kind', { ...service, owner: 3 }, 'owner is 3: write a text between quotes.'],
    ['a list is empty', { ...service, categories: [] }, 'categories is empty: list at least 1.'],
    ['a text is empty', { ...service, name: '' }, 'name is empty: write at least 1 character.'],
    [
      'a text is too long',
      { ...service, summary: { fr: 'a'.repeat(163), en: 'Polls' } },
      'summary.fr is 163 characters long: at most 140 characters.',
    ],
    [
      'a language is missing',
      { ...service, summary: { fr: 'Sondages' } },
      'summary.en is missing: write a text between quotes.',
    ],
    [
      'a language is not one',
      { ...service, summary: { ...service.summary, French: 'Sondages' } },
      'summary.French is not a language code such as "fr" or "pt_BR".',
    ],
    [
      'a domain has more than its name',
      { ...service, sites: [{ domain: 'www.sondaplus.com' }] },
      'sites[0].domain is "www.sondaplus.com": write a bare domain in lower case, without www, scheme or path: "helloasso.com".',
    ],
    [
      'an exclusion is of neither form',
      { ...service, sites: [{ domain: 'sondaplus.com', exclude: [{ host: 'blog.sondaplus.com', paths: ['/a'] }] }] },
      'sites[0].exclude[0] has an unknown field "paths". Use host.',
    ],
    [
      'an id is not written as ids are',
      { ...service, categories: ['Polls'] },
      'categories[0] is "Polls": use lower-case letters, digits and single hyphens: "framadate".',
    ],
    [
      'something is still to be written',
      { ...service, verdict: 'TODO: how serious it is' },
      'verdict is still to be written: how serious it is.',
    ],
  ])('%s', (_, entry, rest) => {
    const expected = rest.startsWith('has')
      ? `data/services/sondaplus.json ${rest}`
      : `data/services/sondaplus.json: ${rest}`;
    expect(sentencesFor({ 'data/services/sondaplus.json': entry })).toEqual([expected]);
  });
});

describe('other entries are told apart when', () => {
  test.each([
    [
      'an address is not https',
      { 'data/alternatives/framadate.json': { ...alternative, website: 'http://framadate.org' } },
      'data/alternatives/framadate.json: website is "http://framadate.org": write a full https:// address.',
    ],
    [
      'an entry of a common file is wrong',
      { 'data/categories.json': { polls: { ...category, icon: 3 } } },
      'data/categories.json: polls.icon is 3: write a text between quotes.',
    ],
    [
      'an entry of a common file has a wrong name',
      { 'data/categories.json': { 'Sondages de dates': category } },
      'data/categories.json: Sondages de dates has a wrong name: write "sondages-de-dates".',
    ],
    [
      'search words are in no language',
      { 'data/categories.json': { polls: { ...category, searchWords: { french: ['date'] } } } },
      'data/categories.json: polls.searchWords.french has a wrong name: use a language code such as "fr" or "pt_BR".',
    ],
  ])('%s', (_, changed, expected) => {
    expect(sentencesFor(changed)).toEqual([expected]);
  });
});

describe('a file is told apart when', () => {
  test.each([
    [
      'a comma is forgotten',
      { 'data/services/sondaplus.json': '{\n  "name": "Sondaplus"\n  "owner": "x"\n}' },
      'data/services/sondaplus.json is damaged at line 3, column 3: comma expected.',
    ],
    [
      'a comma is left at the end',
      { 'data/sources.json': '{\n  "a": {},\n}' },
      'data/sources.json is damaged at line 3, column 1: property name expected.',
    ],
    [
      'it ends too early',
      { 'data/sources.json': '{ "a": {' },
      'data/sources.json is damaged at line 1, column 9: close brace expected.',
    ],
    ['it is empty', { 'data/sources.json': '' }, 'data/sources.json is damaged at line 1, column 1: value expected.'],
    [
      'an id is written twice',
      { 'data/sources.json': '{\n  "april": {},\n  "april": {}\n}' },
      'data/sources.json has "april" a second time at line 3: keep one.',
    ],
    ['it holds a list', { 'data/sources.json': '[]' }, 'data/sources.json must hold an object between { }.'],
    [
      'its name is not an id',
      { 'data/services/Google Agenda.json': service },
      'data/services/Google Agenda.json has a wrong name: write "google-agenda".',
    ],
    [
      'it is not an entry',
      { 'data/services/sondaplus.json.old': '{}' },
      'data/services/sondaplus.json.old is not an entry: give it a name in .json, or take it away.',
    ],
    [
      'it stands in a folder that nobody reads',
      { 'data/service/other.json': service },
      'data/service is not a part of the catalogue. Did you mean "services"?',
    ],
  ])('%s', (_, changed, expected) => {
    expect(sentencesFor(changed)).toEqual([expected]);
  });

  test('a common file is missing', () => {
    const { 'data/sources.json': _, ...others } = files;
    expect(tryReadCatalogue(projectWith(others)).problems.map(sentence)).toEqual([
      'data/sources.json is missing: create it with {}.',
    ]);
  });
});

test('the guide for contributors, the schemas and hidden files are not entries', () => {
  expect(
    sentencesFor({
      'data/README.md': '# Data',
      'data/baseline.json': [],
      'data/schema/service.json': {},
      'data/services/.gitkeep': '',
    }),
  ).toEqual([]);
});
