// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Catalogue, Resource } from '../../src/core/catalogue.ts';
import { compileGuide } from '../../src/core/compile.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import { AlternativePage } from '../../src/ui/guide/alternative-page.tsx';
import { HomePage } from '../../src/ui/guide/home-page.tsx';
import { ResourcesPage } from '../../src/ui/guide/resources-page.tsx';
import { SectionNav } from '../../src/ui/guide/section-nav.tsx';
import { ServicePage } from '../../src/ui/guide/service-page.tsx';
import { alternative, catalogue, category, resource, service } from '../tools/entries.ts';

// It remembers what was seen, in a storage that is not there.
vi.mock('../../src/ui/components/whats-new.tsx', () => ({ WhatsNew: () => null }));

beforeEach(() => render(null, document.body));

const guideOf = (entries: Partial<Catalogue>) => compileGuide({ ...catalogue, ...entries }, 'fr');

describe('a service’s page', () => {
  const open = (changed: Partial<typeof service>) => {
    const guide = guideOf({ services: { sondaplus: { ...service, ...changed } } });
    render(<ServicePage id="sondaplus" guide={guide} profile={defaultSettings.profile} />, document.body);
  };

  test.each([
    ['says whose the service is', 'Sondaplus SA', true],
    ['does not say it where both have one name', 'Sondaplus', false],
  ])('%s', (_, owner, says) => {
    open({ owner });
    expect(document.body.textContent.includes(`Proposé par ${owner}`)).toBe(says);
  });

  test('shows in words what an alternative lacks', () => {
    const text = (fr: string) => ({ fr, en: fr });
    open({ alternatives: [{ id: 'framadate', covers: text('Les sondages.'), lacks: text('Les rappels.') }] });
    const lacks = document.querySelector('.coverage .lacks')!;
    for (const unseen of lacks.querySelectorAll('.unseen')) unseen.remove();
    expect(lacks.textContent).toMatch(/^Manques et limites. Les rappels\.$/);
  });
});

test.each([
  ['fr', 'documentation, Framasoft'],
  ['en', 'documentation, Framasoft (en anglais)'],
])('a tutorial says its language where that is not the reader’s: %s', (language, expected) => {
  const tutorials = alternative.tutorials.map((tutorial) => ({ ...tutorial, language }));
  const alternatives = { framadate: { ...alternative, tutorials } };
  render(<AlternativePage id="framadate" guide={guideOf({ alternatives })} />, document.body);
  expect(document.querySelector('.row .source')!.textContent).toBe(expected);
});

test('an alternative’s page praises the alternative, not what it replaces', () => {
  render(<AlternativePage id="framadate" guide={guideOf({ services: { sondaplus: service } })} />, document.body);
  const replaced = document.querySelector('a[href$="/service/sondaplus"]')!.closest('li')!;
  expect(replaced.closest('section')!.querySelector('h2')!.textContent).toBe('Ce que fait Framadate à la place');
  expect(replaced.textContent).toMatch(/^Sondaplus Remplaçable *Les sondages\.$/);
});

describe('the guide’s home', () => {
  test('goes on with what the popup was asked', () => {
    history.replaceState(null, '', '?q=chatons');
    render(<HomePage guide={guideOf({})} />, document.body);
    expect(document.querySelector('input')!.value).toBe('chatons');
    history.replaceState(null, '', location.pathname);
  });

  const open = (entries: Partial<Catalogue>) =>
    render(<HomePage guide={guideOf({ categories: { polls: category }, ...entries })} />, document.body);
  const shown = (need: string) => document.querySelector(`a[href$="/need/${need}"] .source`)!.textContent;
  const named = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { ...alternative, name }]));

  test.each([
    [['A', 'B', 'C', 'D'], 'A, B, C, D'],
    [['A', 'B', 'C', 'D', 'E'], 'A, B, C et 2 autres'],
  ])('names some of the alternatives to a need, and says how many more there are', (names, some) => {
    open({ alternatives: named(...names) });
    expect(shown('polls')).toBe(some);
  });

  test('names those that also serve a need, where it is the main one of none', () => {
    const alternatives = { a: { ...alternative, name: 'A', needs: [...alternative.needs, 'votes'] } };
    open({ alternatives, categories: { polls: category, votes: category } });
    expect(shown('votes')).toBe('A');
  });

  test('offers the needs that no alternative serves, saying what they are', () => {
    open({ alternatives: named('A'), categories: { polls: category, hosting: category } });
    expect(shown('hosting')).toBe(category.description.fr);
  });
});

test.each([
  ['words', 'Lexique', 'page'],
  ['home', 'Par besoin', 'page'],
  ['alternative', 'Par besoin', 'true'],
  ['service', 'Services', 'true'],
  ['host', 'Hébergeurs', 'true'],
] as const)('the guide’s sections say where one is: %s', (view, ...expected) => {
  render(<SectionNav view={view} />, document.body);
  const current = [...document.querySelectorAll('[aria-current]')];
  expect(current.map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([expected]);
});

test('the resources are in the order of their names, as the reader’s language has it', () => {
  const named = (name: string, kind: Resource['kind']) => ({ ...resource, name, kind });
  const resources = {
    a: named('Zoo libre', 'help'),
    b: named('Étude', 'help'),
    c: named('april', 'help'),
    d: named('Framabook', 'learn'),
    e: named('Élan', 'learn'),
    f: named('Hébergeurs de Galette', 'hosts'),
  };
  render(<ResourcesPage guide={guideOf({ resources })} />, document.body);
  const names = [...document.querySelectorAll('section')].map((section) =>
    [...section.querySelectorAll('h2, .row [lang]')].map(({ textContent }) => textContent),
  );
  expect(names).toEqual([
    ['Des personnes qui aident', 'april', 'Étude', 'Zoo libre'],
    ['Trouver un hébergeur', 'Hébergeurs de Galette'],
    ['Où apprendre', 'Élan', 'Framabook'],
  ]);
});
