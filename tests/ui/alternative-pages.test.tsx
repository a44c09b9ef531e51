// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { compileGuide, type Guide } from '../../src/core/compile.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import { AlternativeDetails } from '../../src/ui/components/alternative-card.tsx';
import { AlternativePage } from '../../src/ui/guide/alternative-page.tsx';
import { ServicePage } from '../../src/ui/guide/service-page.tsx';
import { alternative, catalogue, source } from '../tools/entries.ts';

const text = (fr: string) => ({ fr, en: fr });
const guideWith = (changed: Partial<typeof alternative>) =>
  compileGuide({ ...catalogue, alternatives: { framadate: { ...alternative, ...changed } } }, 'fr');

beforeEach(() => render(null, document.body));

describe('the facts of an alternative read without their drawings:', () => {
  test.each<[string, Partial<typeof alternative>, string]>([
    ['its licence', { licence: 'AGPL-3.0-or-later' }, 'licence libre : AGPL 3.0'],
    ['several licences', { licence: 'GPL-2.0-only AND GPL-3.0-only' }, 'licence libre : GPL 2.0 et GPL 3.0'],
    ['several versions of one', { licence: 'GPL-3.0-only AND GPL-3.0-or-later' }, 'licence libre : GPL 3.0'],
    ['that of what is not libre', { label: 'not-libre', licence: 'BUSL-1.1' }, 'Licencelicence : BUSL 1.1'],
    ['where it runs', { places: ['hosted', 'self-hosted'] }, 'en ligne ou sur votre serveur'],
    ['who needs an account', { account: 'organiser' }, 'seule la personne qui organise crée un compte'],
    ['its price', { price: text('Gratuit') }, 'Gratuit'],
    ['a price that no source tells', {}, 'prix non indiqué'],
  ])('%s', (_, changed, fact) => {
    render(<AlternativePage id="framadate" guide={guideWith(changed)} />, document.body);
    const facts = document.querySelector('.facts')!.textContent.replaceAll('\u00A0', ' ');
    expect(facts).toContain(fact);
  });
});

test.each([
  ['in the guide', false, ''],
  ['in a tab from the popup', true, '_blank'],
])('an alternative’s hosts lead to what the guide says of them, %s', (_, inPopup, target) => {
  const guide = guideWith({});
  const framadate = guide.alternatives['framadate']!;
  render(<AlternativeDetails alternative={framadate} guide={guide} inPopup={inPopup} />, document.body);
  const zourit = [...document.querySelectorAll('a')].find(({ textContent }) => textContent === 'Zourit')!;
  expect(zourit.href).toMatch(/guide\.html#\/host\/zourit$/);
  expect(zourit.target).toBe(target);
});

test('an alternative without a tutorial says why where tutorials would be', () => {
  const guide = guideWith({ tutorials: [], noTutorial: text('Une page suffit.') });
  render(<AlternativeDetails alternative={guide.alternatives['framadate']!} guide={guide} />, document.body);
  expect(document.querySelector('h4 + p')!.textContent).toBe('Une page suffit.');
});

test('a reason says whose it is, and when it was read, in few words that stay together', () => {
  const sources = { 'sondaplus-terms': { ...source, published: '2019-03', archived: true as const } };
  const guide = compileGuide({ ...catalogue, sources }, 'fr');
  render(<ServicePage id="sondaplus" guide={guide} profile={defaultSettings.profile} />, document.body);
  const said = document.querySelector('.reasons .source')!.textContent.replaceAll('\u00A0', ' ');
  expect(said).toBe('Sondaplus(nouvel onglet), mars 2019, lu le 1er nov. 2026');
});

test.each([
  ['a service', (guide: Guide) => <ServicePage id="sondaplus" guide={guide} profile={defaultSettings.profile} />],
  ['an alternative', (guide: Guide) => <AlternativePage id="framadate" guide={guide} />],
])('one goes on from the page of %s to the needs that it serves', (_, page) => {
  render(page(compileGuide(catalogue, 'fr')), document.body);
  expect(document.querySelector('.need-links a[href="#/need/polls"]')!.textContent).toBe('Sondages');
});
