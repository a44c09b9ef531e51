/** The rules of the catalogue that a schema cannot hold. */
import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import { parse } from 'tldts';
import { type Alternative, type Catalogue, REQUIRED_LANGUAGES } from '../core/catalogue.ts';
import { HELPER_SUBDOMAINS, indexRules, isWithin } from '../core/site-rules.ts';
import { fields } from './fields.ts';
import { typographyNeeds } from './french-typography.ts';
import { LIBRE_LICENCES } from './libre-licences.ts';
import { didYouMean, fileOf, type Part, type Place, type Problem, problem } from './problem.ts';

/** What the rules cannot know from the catalogue alone. */
export type Surroundings = {
  /** `2026-11-22` */
  today: string;
  /** The names of Lucide's icons. */
  icons: string[];
};

type Rule = (catalogue: Catalogue, surroundings: Surroundings) => Problem[];

/** Advised against by name, in the guide or in the product's brief. Nothing else is "avoid". */
const AVOIDED = [
  'helloasso',
  'assoconnect',
  'solidatech',
  'techsoup',
  'paypal',
  'microsoft-365',
  'facebook-evenements',
];

/** Nobody adds to them in passing. */
const CLOSED_LISTS: Part[] = ['categories', 'criteria'];

/** Fields whose texts are no sentences: they stand in headings, lists and tables. */
const NO_SENTENCES: PropertyKey[] = ['name', 'names', 'title', 'price'];

/** What a banner has room for: two lines beside its buttons. */
const LONGEST_FIRST_REASON = 140;

/** "D’après ses auteurs", "50 utilisateurs", "édition payante": somebody’s words, not advice. */
const REPORTS = /d’après|selon |payant|\d\s?(?:€|%|Go|comptes|personnes|utilisateurs)/i;

/** A domain per customer, yet all of them are the service's own pages. */
const SUFFIXES_OF_ONE_SERVICE = ['my.canva.site', 'myshopify.com', 'notion.site', 'wixsite.com'];

export const RULES = {
  referencesExist: (catalogue) =>
    references(catalogue)
      .filter(({ to, name }) => !Object.hasOwn(catalogue[to], name))
      .map(({ place, to, name }) => {
        const ids = Object.keys(catalogue[to]);
        const otherwise = CLOSED_LISTS.includes(to)
          ? ` Choose one of ${ids.join(', ')}.`
          : ` Add it to ${fileOf({ part: to, id: name })}, or choose another.`;
        return problem(place, `is "${name}", which does not exist.${didYouMean(name, ids) || otherwise}`);
      }),

  nothingIsListedTwice: (catalogue) => {
    const listed = new Set<string>();
    return references(catalogue)
      .filter(({ to }) => to !== 'criteria' && to !== 'sources')
      .flatMap(({ place, name }) => {
        const key = [place.part, place.id, place.path[0], name].join('/');
        if (listed.has(key)) return [problem(place, `is "${name}", which is listed above: keep one.`)];
        listed.add(key);
        return [];
      });
  },

  /** Needs and criteria are closed lists, shown as such; a source exists for what rests on it. */
  noSourceIsUnused: (catalogue) => {
    const used = references(catalogue).filter(({ to }) => to === 'sources');
    return Object.keys(catalogue.sources)
      .filter((id) => !used.some(({ name }) => name === id))
      .map((id) => problem({ part: 'sources', id, path: [] }, 'is not used by any entry: use it, or take it away.'));
  },

  domainsBelongToSomebody: (catalogue) =>
    domains(catalogue).flatMap(({ place, domain }) => {
      const { publicSuffix, isIcann, isPrivate } = parse(domain, { allowPrivateDomains: true });
      if (publicSuffix === domain && !SUFFIXES_OF_ONE_SERVICE.includes(domain)) {
        return [problem(place, `is "${domain}", under which anybody may have a site: write the service’s own domain.`)];
      }
      if (!isIcann && !isPrivate) {
        return [
          problem(
            place,
            `is "${domain}", but no address ends in ".${publicSuffix}": write the domain as the browser shows it.`,
          ),
        ];
      }
      return [];
    }),

  domainsAreWatched: ({ services }) =>
    Object.entries(services).flatMap(([id, { sites }]) =>
      sites.flatMap(({ domain }, index) => {
        const label = HELPER_SUBDOMAINS.find((first) => domain.startsWith(`${first}.`));
        if (!label) return [];
        const place: Place = { part: 'services', id, path: ['sites', index, 'domain'] };
        return [
          problem(
            place,
            `is "${domain}", but addresses in "${label}." are help or company pages and are never watched.`,
          ),
        ];
      }),
    ),

  sitesAreClaimedOnce: ({ services }) =>
    Object.entries(indexRules(services)).flatMap(([domain, rules]) =>
      rules.flatMap(({ service, path = '' }, index) => {
        const first = rules.findIndex((rule) => (rule.path ?? '') === path);
        if (first === index) return [];
        const other = fileOf({ part: 'services', id: rules[first]!.service });
        return [
          problem(
            { part: 'services', id: service, path: ['sites'] },
            `claims ${domain}${path}, which ${other} claims already. The longest domain wins, then the longest path: make one more precise.`,
          ),
        ];
      }),
    ),

  exclusionsAreInside: ({ services }) =>
    Object.entries(services).flatMap(([id, { sites }]) =>
      sites.flatMap(({ domain, exclude = [] }, site) =>
        exclude.flatMap((exclusion, index) => {
          const [field, excluded] = 'host' in exclusion ? ['host', exclusion.host] : ['domain', exclusion.domain];
          if (isWithin(excluded!, domain)) return [];
          const place: Place = { part: 'services', id, path: ['sites', site, 'exclude', index, field!] };
          return [problem(place, `is "${excluded}", which is not in ${domain}: there is nothing to exclude.`)];
        }),
      ),
    ),

  avoidIsReserved: ({ services }) =>
    Object.entries(services)
      .filter(([id, { verdict }]) => verdict === 'avoid' && !AVOIDED.includes(id))
      .map(([id]) =>
        problem(
          { part: 'services', id, path: ['verdict'] },
          'is "avoid", which is kept for the services that the guide advises against by name: use "replaceable" or "notice".',
        ),
      ),

  firstReasonsFitABanner: ({ services }) =>
    Object.entries(services).flatMap(([id, { reasons }]) =>
      Object.entries(reasons[0]!.text)
        .filter(([, { length }]) => length > LONGEST_FIRST_REASON)
        .map(([language, { length }]) =>
          problem(
            { part: 'services', id, path: ['reasons', 0, 'text', language] },
            `has ${length} characters, and a banner says the first reason: at most ${LONGEST_FIRST_REASON}. Use fewer words, or put a shorter reason first.`,
          ),
        ),
    ),

  thereIsAWayOut: ({ services }) =>
    Object.entries(services)
      .filter(([, { verdict }]) => verdict !== 'notice')
      .flatMap(([id, { verdict, alternatives, resources = [] }]) => {
        const found = problem(
          { part: 'services', id, path: ['alternatives'] },
          `${alternatives.length === 0 ? 'is empty' : 'has one choice only'}, and the verdict is "${verdict}": say what to use instead.`,
        );
        if (alternatives.length + resources.length === 0) return [found];
        return alternatives.length === 1 ? [{ ...found, warning: true }] : [];
      }),

  licencesAreNamedAsSpdxDoes: ({ alternatives }) =>
    Object.entries(alternatives).flatMap(([id, { licence = '' }]) =>
      licenceNames(licence)
        .filter((name) => !spdxIds.includes(name))
        .map((name) =>
          problem(
            { part: 'alternatives', id, path: ['licence'] },
            `names "${name}", which is not an SPDX identifier.${didYouMean(name, spdxIds) || ' See https://spdx.org/licenses.'}`,
          ),
        ),
    ),

  onlyLibreIsCalledLibre: ({ alternatives }) =>
    Object.entries(alternatives)
      .filter(([, { label }]) => label !== 'not-libre')
      .flatMap(([id, { label, licence, caveats = [] }]) => {
        const place: Place = { part: 'alternatives', id, path: ['label'] };
        // "We could not verify its licence" is a reservation, where it rests on a source.
        if (!licence && label === 'libre-with-reservations' && caveats.some(({ source }) => source)) return [];
        if (!licence) return [problem(place, `is "${label}", but there is no licence: add it, or use "not-libre".`)];
        if (isLibre(licence)) return [];
        return [
          problem(place, `is "${label}", but ${licence} is not in src/tools/libre-licences.ts: use "not-libre".`),
        ];
      }),

  alternativesTeach: ({ alternatives }) =>
    Object.entries(alternatives)
      .filter(([, { tutorials, noTutorial }]) => (tutorials.length === 0) !== (noTutorial !== undefined))
      .map(([id, { noTutorial }]) =>
        noTutorial
          ? problem(
              { part: 'alternatives', id, path: ['noTutorial'] },
              'says that there is none beside tutorials: keep one.',
            )
          : problem({ part: 'alternatives', id, path: ['tutorials'] }, 'is empty: add one, or say why in noTutorial.'),
      ),

  iconsExist: ({ categories }, { icons }) =>
    Object.entries(categories)
      .filter(([, { icon }]) => !icons.includes(icon))
      .map(([id, { icon }]) => {
        const hint = didYouMean(icon, icons) || ' Choose one at https://lucide.dev/icons.';
        return problem({ part: 'categories', id, path: ['icon'] }, `is "${icon}", which is not a Lucide icon.${hint}`);
      }),

  caveatsThatReportNameTheirSource: (catalogue) =>
    (['alternatives', 'hosts'] as const).flatMap((part) =>
      Object.entries<{ caveats?: Alternative['caveats'] }>(catalogue[part]).flatMap(([id, { caveats = [] }]) =>
        caveats.flatMap(({ text, source }, index) => {
          if (source || !REPORTS.test(text.fr)) return [];
          const place: Place = { part, id, path: ['caveats', index, 'source'] };
          return [problem(place, 'is missing, but the text reports a figure, a price or what somebody says: name it.')];
        }),
      ),
    ),

  datesAreNotInTheFuture: (catalogue, { today }) =>
    fields(catalogue).flatMap(({ place, value }) => {
      if (!['checked', 'published'].includes(String(place.path.at(-1))) || typeof value !== 'string') return [];
      // '2026' is not after '2026-11-22'.
      if (value <= today.slice(0, value.length)) return [];
      return [problem(place, `is ${value}, which is after today: write the day when somebody read the page.`)];
    }),

  /** A claim is shown with the date of its source: "terms, version of 2020" without one would look new. */
  datedSourcesSayWhen: ({ sources }) =>
    Object.entries(sources).flatMap(([id, { title, published }]) => {
      const [...years] = `${id} ${title.fr} ${title.en}`.matchAll(/\b20\d\d\b/g);
      if (years.length === 0 || years.some(([year]) => published?.startsWith(year))) return [];
      const place: Place = { part: 'sources', id, path: ['published'] };
      return [
        problem(place, `${published ? `is ${published}` : 'is missing'}, but its id or title names ${years[0]}.`),
      ];
    }),

  frenchIsTypeset: (catalogue) =>
    frenchTexts(catalogue).flatMap(({ place, text }) =>
      typographyNeeds(text).map((needs) => problem(place, `needs ${needs}: "npm run check:data -- --fix" writes it.`)),
    ),

  sentencesEnd: (catalogue) =>
    texts(catalogue)
      .filter(({ place, text }) => !NO_SENTENCES.includes(place.path.at(-2)!) && !/[.?…]$/.test(text))
      .map(({ place }) => problem(place, 'does not end: add a full stop.')),

  nobodyShouts: (catalogue) =>
    texts(catalogue)
      // The title of a page is somebody else's.
      .filter(({ place, text }) => place.part !== 'sources' && text.includes('!'))
      .map(({ place }) => problem(place, 'has an exclamation mark: say it calmly, with a full stop.')),
} satisfies Record<string, Rule>;

export function checkCatalogue(catalogue: Catalogue, surroundings: Surroundings): Problem[] {
  return Object.values<Rule>(RULES).flatMap((rule) => rule(catalogue, surroundings));
}

/** Fields that name an entry of another part. */
const REFERS_TO: Record<string, Part> = {
  alternatives: 'alternatives',
  categories: 'categories',
  criterion: 'criteria',
  needs: 'categories',
  offers: 'alternatives',
  resources: 'resources',
  source: 'sources',
};

function references(catalogue: Catalogue): { place: Place; to: Part; name: string }[] {
  return fields(catalogue).flatMap(({ place, value }) => {
    // 'alternatives[1].id' and 'categories[0]' are named by their list.
    const field = place.path.findLast((key) => typeof key === 'string' && key !== 'id');
    const to = REFERS_TO[String(field)];
    return to ? [{ place, to, name: String(value) }] : [];
  });
}

function domains(catalogue: Catalogue): { place: Place; domain: string }[] {
  return fields(catalogue)
    .filter(
      ({ place: { path } }) => path.at(-1) === 'domain' || (path.at(-2) === 'sites' && typeof path.at(-1) === 'number'),
    )
    .map(({ place, value }) => ({ place, domain: String(value) }));
}

/** The sentences of the languages that every text has. */
function texts(catalogue: Catalogue): { place: Place; language: string; text: string }[] {
  return fields(catalogue).flatMap(({ place, value }) => {
    const language = REQUIRED_LANGUAGES.find((required) => required === place.path.at(-1));
    return language && typeof value === 'string' ? [{ place, language, text: value }] : [];
  });
}

/** What is French: our sentences, and the titles of French pages. */
export function frenchTexts(catalogue: Catalogue): { place: Place; text: string }[] {
  const names = Object.entries(catalogue.resources).map(([id, { name, language }]) => {
    const place: Place = { part: 'resources', id, path: ['name'] };
    return { place, language, text: name };
  });
  const titles = Object.entries(catalogue.alternatives).flatMap(([id, { tutorials }]) =>
    tutorials.map(({ title, language }, index) => {
      const place: Place = { part: 'alternatives', id, path: ['tutorials', index, 'title'] };
      return { place, language, text: title };
    }),
  );
  return [...texts(catalogue), ...names, ...titles].filter(({ language }) => language === 'fr');
}

/** 'MIT OR Apache-2.0' → 'MIT', 'Apache-2.0' */
function licenceNames(licence: string): string[] {
  return licence.split(/ (?:AND|OR) /).filter(Boolean);
}

function isLibre(licence: string): boolean {
  return licence.split(' OR ').some((choice) => licenceNames(choice).every((name) => LIBRE_LICENCES.includes(name)));
}
