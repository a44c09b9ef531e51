import { describe, expect, test } from 'vitest';
import { compileDetection, compileGuide, compileSites, translate } from '../../src/core/compile.ts';
import * as entries from '../tools/entries.ts';

const catalogue = {
  ...entries.catalogue,
  services: {
    sondaplus: { ...entries.service, $schema: './service.json', shortDomains: [{ host: 'sonda.pl' }] },
    mailplus: {
      ...entries.service,
      name: 'Mailplus',
      verdict: 'avoid' as const,
      sites: [{ domain: 'mailplus.com', exclude: [{ domain: 'about.mailplus.com' }] }],
    },
  },
  hosts: { zourit: entries.host, bare: { ...entries.host, offers: undefined } },
};

test('the background holds the rules, and what it takes to decide and to speak', () => {
  const { rules, services } = compileDetection(catalogue);
  expect(Object.keys(rules)).toEqual(['sondaplus.com', 'mailplus.com']);
  expect(services['sondaplus']).toEqual({
    name: 'Sondaplus',
    owner: 'Sondaplus SA',
    verdict: 'replaceable',
    categories: ['polls'],
    why: { fr: 'Son code est fermé.', en: 'Its code is closed.' },
  });
});

test('the sites to ask the browser for are those of each service, the ones to avoid first', () => {
  const { services, excludeMatches } = compileSites(catalogue);
  expect(Object.entries(services)).toEqual([
    ['mailplus', { name: 'Mailplus', matches: ['*://*.mailplus.com/*'] }],
    ['sondaplus', { name: 'Sondaplus', matches: ['*://*.sondaplus.com/*'] }],
  ]);
  expect(excludeMatches).toEqual(['*://*.about.mailplus.com/*']);
});

describe('the guide of a language', () => {
  const guide = () => compileGuide(catalogue, 'en');

  test('holds each text in this language', () => {
    expect(guide()).toMatchObject({
      services: { sondaplus: { summary: 'Polls online.', reasons: [{ text: 'Its code is closed.' }] } },
      alternatives: { framadate: { summary: 'Date polls.' } },
      hosts: { zourit: { summary: 'A complete offer.' } },
      resources: { mouette: { summary: 'Help with LibreOffice.' } },
      categories: { polls: { name: 'Polls' } },
      criteria: { libre: { name: 'Libre software', explanation: 'How it works is public.' } },
      words: { server: { name: 'Server', explanation: 'A computer that is always on.' } },
      sources: { 'sondaplus-terms': { title: 'Terms of Sondaplus', url: 'https://sondaplus.com/terms' } },
    });
  });

  test('calls each entry as this language does, and knows its other names', () => {
    const agenda = { ...entries.service, name: 'Google Agenda', names: { en: 'Google Calendar' } };
    const nameIn = (language: string) => {
      const { services } = compileGuide({ ...catalogue, services: { agenda } }, language);
      return { name: services['agenda']!.name, otherNames: services['agenda']!.otherNames };
    };
    expect(nameIn('en')).toEqual({ name: 'Google Calendar', otherNames: ['Google Agenda'] });
    expect(nameIn('fr')).toEqual({ name: 'Google Agenda', otherNames: ['Google Calendar'] });
    expect(nameIn('de').name).toBe('Google Agenda');
  });

  test('says of an alternative who hosts it', () => {
    expect(guide().alternatives['framadate']?.hosts).toEqual(['zourit']);
    expect(guide().alternatives['proton-poll']?.hosts).toEqual([]);
  });

  test('finds a need by its words in every language', () => {
    const { polls } = {
      ...catalogue,
      categories: { polls: { ...entries.category, searchWords: { fr: ['vote'], en: ['ballot'] } } },
    }.categories;
    expect(compileGuide({ ...catalogue, categories: { polls } }, 'en').categories['polls']?.searchWords).toEqual([
      'vote',
      'ballot',
      'Sondages',
      'Polls',
    ]);
  });

  test('leaves out what only the browser and contributors need', () => {
    expect(Object.keys(guide().services['sondaplus']!)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/sites|shortDomains|schema/)]),
    );
    expect(guide().alternatives['framadate']).not.toHaveProperty('evidence');
    expect(guide().hosts['zourit']).not.toHaveProperty('evidence');
  });
});

describe('a text', () => {
  test.each<[string, unknown, unknown]>([
    ['in its language', { fr: 'oui', en: 'yes' }, 'yes'],
    ['in French where it was not translated', { fr: 'oui' }, 'oui'],
    ['in a list', [{ fr: 'oui', en: 'yes' }], ['yes']],
    ['deep inside', { a: [{ b: { fr: 'oui', en: 'yes' } }] }, { a: [{ b: 'yes' }] }],
    ['beside what is none', { fr: 1, none: null, flag: true }, { fr: 1, none: null, flag: true }],
  ])('is found %s', (_, value, translated) => {
    expect(translate(value, 'en')).toEqual(translated);
  });
});
