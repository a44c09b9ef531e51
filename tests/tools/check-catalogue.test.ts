import { describe, expect, test } from 'vitest';
import type { Alternative, Catalogue, Service } from '../../src/core/catalogue.ts';
import { checkCatalogue, RULES } from '../../src/tools/check-catalogue.ts';
import { sentence } from '../../src/tools/problem.ts';
import { catalogue, category, host, service, source } from './entries.ts';

const surroundings = { today: '2026-11-22', icons: ['calendar-days', 'users'] };

const withService = (changed: Partial<Service>): Catalogue => ({
  ...catalogue,
  services: { sondaplus: { ...service, ...changed } },
});
const withAlternative = (changed: Partial<Alternative>): Catalogue => ({
  ...catalogue,
  alternatives: { ...catalogue.alternatives, framadate: { ...catalogue.alternatives.framadate!, ...changed } },
});
const withSites = (...sites: Service['sites']): Catalogue => withService({ sites });
const withReasons = (...texts: Service['reasons'][number]['text'][]): Catalogue =>
  withService({ reasons: texts.map((text) => ({ criterion: 'libre', text, source: 'sondaplus-terms' })) });
const withFrench = (fr: string): Catalogue => withService({ summary: { fr, en: 'Polls online' } });

type Example = [when: string, catalogue: Catalogue, ...sentences: string[]];

const examples: Record<keyof typeof RULES, Example[]> = {
  referencesExist: [
    [
      'an alternative is misspelt',
      withService({ alternatives: [{ id: 'protonpoll', covers: { fr: 'Tout', en: 'Everything' } }] }),
      'data/services/sondaplus.json: alternatives[0].id is "protonpoll", which does not exist. Did you mean "proton-poll"?',
    ],
    [
      'a category is not of the closed list',
      withService({ categories: ['polls', 'spaceships'] }),
      'data/services/sondaplus.json: categories[1] is "spaceships", which does not exist. Choose one of polls.',
    ],
    [
      'a reason has neither criterion nor source',
      withService({
        reasons: [{ criterion: 'libres', text: { fr: 'Fermé.', en: 'Closed.' }, source: 'sondaplus-term' }],
      }),
      'data/services/sondaplus.json: reasons[0].criterion is "libres", which does not exist. Did you mean "libre"?',
      'data/services/sondaplus.json: reasons[0].source is "sondaplus-term", which does not exist. Did you mean "sondaplus-terms"?',
    ],
    [
      'the answer has no source',
      withService({ answer: { text: { fr: 'Non.', en: 'No.' }, source: 'unknown-interview' } }),
      'data/services/sondaplus.json: answer.source is "unknown-interview", which does not exist. Add it to data/sources.json, or choose another.',
    ],
    [
      'a resource is unknown',
      withService({ resources: ['la-mouette'] }),
      'data/services/sondaplus.json: resources[0] is "la-mouette", which does not exist. Did you mean "mouette"?',
    ],
    [
      'a caveat has no source',
      withAlternative({ caveats: [{ text: { fr: 'Lent.', en: 'Slow.' }, source: 'nobody-at-all' }] }),
      'data/alternatives/framadate.json: caveats[0].source is "nobody-at-all", which does not exist. Add it to data/sources.json, or choose another.',
    ],
    [
      'an offer is unknown',
      { ...catalogue, hosts: { zourit: { ...host, offers: ['framadates'] } } },
      'data/hosts/zourit.json: offers[0] is "framadates", which does not exist. Did you mean "framadate"?',
    ],
  ],
  nothingIsListedTwice: [
    [
      'a category is',
      withService({ categories: ['polls', 'polls'] }),
      'data/services/sondaplus.json: categories[1] is "polls", which is listed above: keep one.',
    ],
    [
      'an alternative is',
      withService({ alternatives: [service.alternatives[0]!, service.alternatives[0]!] }),
      'data/services/sondaplus.json: alternatives[1].id is "framadate", which is listed above: keep one.',
    ],
    ['but a source may serve twice', withService({ reasons: [service.reasons[0]!, service.reasons[0]!] })],
  ],
  noSourceIsUnused: [
    [
      'nothing rests on it',
      { ...catalogue, sources: { ...catalogue.sources, 'an-article': source } },
      'data/sources.json: an-article is not used by any entry: use it, or take it away.',
    ],
  ],
  domainsBelongToSomebody: [
    [
      'a domain is a country’s ending for associations',
      withSites({ domain: 'asso.fr' }),
      'data/services/sondaplus.json: sites[0].domain is "asso.fr", under which anybody may have a site: write the service’s own domain.',
    ],
    [
      'a domain gives everybody a site',
      withAlternative({ sites: ['framadate.org', 'github.io'] }),
      'data/alternatives/framadate.json: sites[1] is "github.io", under which anybody may have a site: write the service’s own domain.',
    ],
    [
      'an ending does not exist',
      withSites({ domain: 'sondaplus.com', exclude: [{ domain: 'blog.sondaplus.con' }] }),
      'data/services/sondaplus.json: sites[0].exclude[0].domain is "blog.sondaplus.con", but no address ends in ".con": write the domain as the browser shows it.',
    ],
    ['but one site under such a domain is somebody’s', withSites({ domain: 'sondaplus.github.io' })],
    ['but all the sites of wixsite.com are of one service', withSites({ domain: 'wixsite.com' })],
  ],
  domainsAreWatched: [
    [
      'a domain begins like a help page',
      withSites({ domain: 'help.sondaplus.com' }),
      'data/services/sondaplus.json: sites[0].domain is "help.sondaplus.com", but addresses in "help." are help or company pages and are never watched.',
    ],
    ['but a label may begin alike', withSites({ domain: 'helpers.sondaplus.com' })],
  ],
  sitesAreClaimedOnce: [
    [
      'two services claim a path',
      {
        ...catalogue,
        services: {
          other: { ...service, sites: [{ domain: 'sondaplus.com', paths: ['/polls'] }] },
          sondaplus: { ...service, sites: [{ domain: 'sondaplus.com', paths: ['/dates', '/polls'] }] },
        },
      },
      'data/services/sondaplus.json: sites claims sondaplus.com/polls, which data/services/other.json claims already. The longest domain wins, then the longest path: make one more precise.',
    ],
    [
      'a service claims a whole domain with two rules',
      withSites({ domain: 'sondaplus.com' }, { domain: 'sondaplus.com', role: 'organiser' }),
      'data/services/sondaplus.json: sites claims sondaplus.com, which data/services/sondaplus.json claims already. The longest domain wins, then the longest path: make one more precise.',
    ],
    [
      'but the more precise of two rules wins',
      withSites(
        { domain: 'sondaplus.com' },
        { domain: 'admin.sondaplus.com' },
        { domain: 'sondaplus.com', paths: ['/polls'], root: true },
        { domain: 'sondaplus.com', paths: ['/polls/new'] },
      ),
    ],
  ],
  exclusionsAreInside: [
    [
      'an excluded domain is elsewhere',
      withSites({ domain: 'sondaplus.com', exclude: [{ domain: 'blog.sondaplus.org' }, { host: 'notsondaplus.com' }] }),
      'data/services/sondaplus.json: sites[0].exclude[0].domain is "blog.sondaplus.org", which is not in sondaplus.com: there is nothing to exclude.',
      'data/services/sondaplus.json: sites[0].exclude[1].host is "notsondaplus.com", which is not in sondaplus.com: there is nothing to exclude.',
    ],
    [
      'but a domain may be excluded without its subdomains',
      withSites({ domain: 'sondaplus.com', exclude: [{ host: 'sondaplus.com' }] }),
    ],
  ],
  avoidIsReserved: [
    [
      'another service is to be avoided',
      withService({ verdict: 'avoid' }),
      'data/services/sondaplus.json: verdict is "avoid", which is kept for the services that the guide advises against by name: use "replaceable" or "notice".',
    ],
    ['but PayPal is', { ...catalogue, services: { paypal: { ...service, verdict: 'avoid' } } }],
  ],
  firstReasonsFitABanner: [
    [
      'one is too long, in any language',
      withReasons({ fr: `${'a'.repeat(140)}.`, en: 'Closed.', de: `${'a'.repeat(141)}.` }),
      'data/services/sondaplus.json: reasons[0].text.fr has 141 characters, and a banner says the first reason: at most 140. Use fewer words, or put a shorter reason first.',
      'data/services/sondaplus.json: reasons[0].text.de has 142 characters, and a banner says the first reason: at most 140. Use fewer words, or put a shorter reason first.',
    ],
    [
      'but others may be longer',
      withReasons({ fr: 'Fermé.', en: 'Closed.' }, { fr: `${'a'.repeat(150)}.`, en: 'Closed.' }),
    ],
  ],
  thereIsAWayOut: [
    [
      'nothing is said of what to use instead',
      withService({ alternatives: [] }),
      'data/services/sondaplus.json: alternatives is empty, and the verdict is "replaceable": say what to use instead.',
    ],
    [
      'there is no choice, which is not blocking',
      withService({ alternatives: [service.alternatives[0]!] }),
      'data/services/sondaplus.json: alternatives has one choice only, and the verdict is "replaceable": say what to use instead.',
    ],
    ['but people who help will do', withService({ alternatives: [], resources: ['mouette'] })],
    ['but what is only worth knowing needs none', withService({ verdict: 'notice', alternatives: [] })],
  ],
  licencesAreNamedAsSpdxDoes: [
    [
      'a name is misspelt',
      withAlternative({ licence: 'AGPL-3.0-or-latter' }),
      'data/alternatives/framadate.json: licence names "AGPL-3.0-or-latter", which is not an SPDX identifier. Did you mean "AGPL-3.0-or-later"?',
    ],
    [
      'a licence is described',
      withAlternative({ licence: 'MIT AND some additional terms' }),
      'data/alternatives/framadate.json: licence names "some additional terms", which is not an SPDX identifier. See https://spdx.org/licenses.',
    ],
    ['but several names may be joined', withAlternative({ licence: 'AGPL-3.0-only OR MIT' })],
  ],
  onlyLibreIsCalledLibre: [
    [
      'there is no licence',
      withAlternative({ licence: undefined }),
      'data/alternatives/framadate.json: label is "libre", but there is no licence: add it, or use "not-libre".',
    ],
    ...['SSPL-1.0', 'BUSL-1.1', 'CC-BY-NC-4.0', 'MIT AND Elastic-2.0'].map((licence): Example => [
      `the licence is ${licence}`,
      withAlternative({ label: 'libre-with-reservations', licence }),
      `data/alternatives/framadate.json: label is "libre-with-reservations", but ${licence} is not in src/tools/libre-licences.ts: use "not-libre".`,
    ]),
    ['but one may choose the libre one of two licences', withAlternative({ licence: 'AGPL-3.0-only OR Elastic-2.0' })],
    ['but what is not called libre may have any', withAlternative({ label: 'not-libre', licence: undefined })],
  ],
  alternativesTeach: [
    [
      'there is no tutorial, and no word about it',
      withAlternative({ tutorials: [] }),
      'data/alternatives/framadate.json: tutorials is empty: add one, or say why in noTutorial.',
    ],
    [
      'there are tutorials, and a word that there are none',
      withAlternative({ noTutorial: { fr: 'Aucun trouvé.', en: 'None found.' } }),
      'data/alternatives/framadate.json: noTutorial says that there is none beside tutorials: keep one.',
    ],
    [
      'but there may be none',
      withAlternative({ tutorials: [], noTutorial: { fr: 'Aucun trouvé.', en: 'None found.' } }),
    ],
  ],
  iconsExist: [
    [
      'an icon is misspelt',
      { ...catalogue, categories: { polls: { ...category, icon: 'calendar-day' } } },
      'data/categories.json: polls.icon is "calendar-day", which is not a Lucide icon. Did you mean "calendar-days"?',
    ],
    [
      'an icon resembles none',
      { ...catalogue, categories: { polls: { ...category, icon: 'spaceship' } } },
      'data/categories.json: polls.icon is "spaceship", which is not a Lucide icon. Choose one at https://lucide.dev/icons.',
    ],
  ],
  caveatsThatReportNameTheirSource: [
    [
      'somebody is quoted',
      withAlternative({ caveats: [{ text: { fr: 'D’après ses auteurs, lent.', en: 'Slow, say its authors.' } }] }),
      'data/alternatives/framadate.json: caveats[0].source is missing, but the text reports a figure, a price or what somebody says: name it.',
    ],
    [
      'a host’s limit is a figure, after a no-break space',
      {
        ...catalogue,
        hosts: { zourit: { ...host, caveats: [{ text: { fr: '50\u202f€ de plus.', en: '€50 more.' } }] } },
      },
      'data/hosts/zourit.json: caveats[0].source is missing, but the text reports a figure, a price or what somebody says: name it.',
    ],
    [
      'but not when it is named',
      withAlternative({
        caveats: [{ text: { fr: 'Une édition payante.', en: 'A paid edition.' }, source: 'sondaplus-terms' }],
      }),
    ],
    [
      'nor for advice',
      withAlternative({
        caveats: [{ text: { fr: 'À installer sur un serveur.', en: 'To be installed on a server.' } }],
      }),
    ],
  ],
  datesAreNotInTheFuture: [
    [
      'a page was read tomorrow',
      withAlternative({ checked: '2026-11-23' }),
      'data/alternatives/framadate.json: checked is 2026-11-23, which is after today: write the day when somebody read the page.',
    ],
    [
      'a page is published next month',
      { ...catalogue, sources: { 'sondaplus-terms': { ...source, published: '2026-12' } } },
      'data/sources.json: sondaplus-terms.published is 2026-12, which is after today: write the day when somebody read the page.',
    ],
    [
      'but this year has begun',
      { ...catalogue, sources: { 'sondaplus-terms': { ...source, checked: '2026-11-22', published: '2026' } } },
    ],
  ],
  datedSourcesSayWhen: [
    [
      'a title names a year, and nothing else does',
      {
        ...catalogue,
        sources: { 'sondaplus-terms': { ...source, title: { fr: 'Conditions de 2020', en: 'Terms of 2020' } } },
      },
      'data/sources.json: sondaplus-terms.published is missing, but its id or title names 2020.',
    ],
    [
      'an id names another year',
      { ...catalogue, sources: { 'sondaplus-2019': { ...source, published: '2021-03' } } },
      'data/sources.json: sondaplus-2019.published is 2021-03, but its id or title names 2019.',
    ],
    ['but they may agree', { ...catalogue, sources: { 'sondaplus-2019': { ...source, published: '2019-03-28' } } }],
  ],
  frenchIsTypeset: [
    [
      'an apostrophe is straight',
      withFrench("L'outil"),
      'data/services/sondaplus.json: summary.fr needs the apostrophe ’: "npm run check:data -- --fix" writes it.',
    ],
    [
      'quotation marks are English',
      withFrench('Dit "libre"'),
      'data/services/sondaplus.json: summary.fr needs quotation marks « »: "npm run check:data -- --fix" writes it.',
    ],
    [
      'spaces before high marks may break',
      withFrench('Quoi ; comment ?'),
      'data/services/sondaplus.json: summary.fr needs a narrow no-break space (U+202F) before each ; ? or !: "npm run check:data -- --fix" writes it.',
    ],
    [
      'spaces inside quotation marks may break',
      withFrench('Dit « libre »'),
      'data/services/sondaplus.json: summary.fr needs narrow no-break spaces (U+202F) inside « »: "npm run check:data -- --fix" writes it.',
    ],
    [
      'the space before a colon may break',
      withFrench('À savoir : tout'),
      'data/services/sondaplus.json: summary.fr needs a no-break space (U+00A0) before each colon: "npm run check:data -- --fix" writes it.',
    ],
    [
      'the title of a French page may break before a colon',
      { ...catalogue, resources: { mouette: { ...catalogue.resources.mouette!, name: 'LibreOffice : l’aide' } } },
      'data/resources/mouette.json: name needs a no-break space (U+00A0) before each colon: "npm run check:data -- --fix" writes it.',
    ],
    ['but hours and addresses are no sentences', withFrench('À 10:30 sur https://sondaplus.com/?a;b')],
    ['but English has its own ways', withService({ summary: { fr: 'Sondages', en: 'It\'s "free": really?' } })],
  ],
  sentencesEnd: [
    [
      'a text is left open',
      withService({ summary: { fr: 'Sondages en ligne', en: 'Polls online' } }),
      'data/services/sondaplus.json: summary.fr does not end: add a full stop.',
      'data/services/sondaplus.json: summary.en does not end: add a full stop.',
    ],
    ['but it may ask', withService({ summary: { fr: 'Quel jour\u202F?', en: 'Which day?' } })],
    ['but a price is no sentence', withAlternative({ price: { fr: 'Gratuit', en: 'Free of charge' } })],
  ],
  nobodyShouts: [
    [
      'a text does',
      withService({ summary: { fr: 'Méfiance\u202F!', en: 'Beware!' } }),
      'data/services/sondaplus.json: summary.fr has an exclamation mark: say it calmly, with a full stop.',
      'data/services/sondaplus.json: summary.en has an exclamation mark: say it calmly, with a full stop.',
    ],
    [
      'but the title of a page is quoted as it is',
      { ...catalogue, sources: { 'sondaplus-terms': { ...source, title: { fr: 'Bonjour\u202F!', en: 'Hello!' } } } },
    ],
  ],
};

describe.each(Object.entries(examples))('%s', (name, table) => {
  test.each(table)('%s', (_, spoilt, ...sentences) => {
    expect(RULES[name as keyof typeof RULES](spoilt, surroundings).map(sentence)).toEqual(sentences);
  });
});

test('a sound catalogue passes every rule', () => {
  expect(checkCatalogue(catalogue, surroundings)).toEqual([]);
});

test('only a lack of choice is not blocking', () => {
  const oneChoice = withService({ alternatives: [service.alternatives[0]!] });
  expect(checkCatalogue(oneChoice, surroundings)).toMatchObject([{ field: 'alternatives', warning: true }]);
});
