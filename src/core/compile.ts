/**
 * The catalogue → what ships: a small index for the background, one guide per language for the pages,
 * and the sites of each service for both.
 */
import type {
  Alternative,
  Catalogue,
  Category,
  Criterion,
  EthicalHost,
  LocalisedText,
  Reason,
  Resource,
  Service,
  Source,
  Word,
} from './catalogue.ts';
import { type Named, nameIn } from './names.ts';
import type { WatchedSites } from './site-access.ts';
import { excludeMatches, indexRules, matchPatterns, type RuleIndex } from './site-rules.ts';
import { type Verdict, VERDICTS } from './vocabulary.ts';

/** What the background knows of a service: enough to decide and to speak. */
export type ServiceFacts = Named & {
  owner: string;
  verdict: Verdict;
  categories: string[];
  /** The first reason, by language: the banner's second line. */
  why: LocalisedText;
};

/** All that the background holds of the catalogue. */
export type DetectionIndex = {
  rules: RuleIndex;
  services: Record<string, ServiceFacts>;
};

/** A shape of the catalogue in one language: each text by language became that language's text. */
export type Translated<Shape> = Shape extends LocalisedText
  ? string
  : Shape extends readonly (infer Item)[]
    ? Translated<Item>[]
    : Shape extends object
      ? { [Key in keyof Shape]: Translated<Shape[Key]> }
      : Shape;

export type GuideService = Omit<Translated<Service>, 'names' | 'sites' | 'shortDomains' | '$schema'> & OtherNames;
export type GuideAlternative = Omit<Translated<Alternative>, 'names' | 'evidence' | '$schema'> &
  OtherNames & {
    /** Ids of the hosts that offer it. */
    hosts: string[];
  };
/** What people who know it in another language search for. */
type OtherNames = { otherNames?: string[] };
export type GuideHost = Omit<Translated<EthicalHost>, 'evidence' | '$schema'>;
export type GuideResource = Omit<Translated<Resource>, 'evidence' | '$schema'>;
export type GuideCategory = Omit<Translated<Category>, 'searchWords'> & { searchWords: string[] };
export type GuideSource = Translated<Source>;
export type GuideReason = Translated<Reason>;

/** The catalogue as pages read it, in one language. */
export type Guide = {
  services: Record<string, GuideService>;
  alternatives: Record<string, GuideAlternative>;
  hosts: Record<string, GuideHost>;
  resources: Record<string, GuideResource>;
  categories: Record<string, GuideCategory>;
  criteria: Record<string, Translated<Criterion>>;
  words: Record<string, Translated<Word>>;
  sources: Record<string, GuideSource>;
};

export function compileDetection({ services }: Catalogue): DetectionIndex {
  return {
    rules: indexRules(services),
    services: mapValues(services, ({ name, names, owner, verdict, categories, reasons }) => ({
      name,
      ...(names && { names }),
      owner,
      verdict,
      categories,
      why: reasons[0]!.text,
    })),
  };
}

/** What each service asks the browser to watch, whichever sites the manifest holds. */
export function compileSites({ services }: Catalogue): WatchedSites {
  const bySeverity = Object.entries(services).sort(
    ([, a], [, b]) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
  );
  return {
    services: Object.fromEntries(
      bySeverity.map(([id, service]) => {
        const { name, names } = service;
        return [id, { name, ...(names && { names }), matches: matchPatterns({ [id]: service }) }];
      }),
    ),
    excludeMatches: excludeMatches(services),
  };
}

export function compileGuide(catalogue: Catalogue, language: string): Guide {
  return {
    services: mapValues(catalogue.services, ({ names, sites, shortDomains, $schema, ...service }) => ({
      ...translate(service, language),
      ...namesIn({ name: service.name, names }, language),
    })),
    alternatives: mapValues(catalogue.alternatives, ({ names, evidence, $schema, ...alternative }, id) => ({
      ...translate(alternative, language),
      ...namesIn({ name: alternative.name, names }, language),
      hosts: Object.keys(catalogue.hosts).filter((host) => catalogue.hosts[host]?.offers?.includes(id)),
    })),
    hosts: mapValues(catalogue.hosts, ({ evidence, $schema, ...host }) => translate(host, language)),
    resources: mapValues(catalogue.resources, ({ evidence, $schema, ...resource }) => translate(resource, language)),
    categories: mapValues(catalogue.categories, ({ searchWords = {}, ...category }) => ({
      ...translate(category, language),
      // In every language: people search in the one they think in.
      searchWords: [...Object.values(searchWords).flat(), ...Object.values(category.name)],
    })),
    criteria: mapValues(catalogue.criteria, (criterion) => translate(criterion, language)),
    words: mapValues(catalogue.words, (word) => translate(word, language)),
    sources: mapValues(catalogue.sources, (source) => translate(source, language)),
  };
}

/** Texts missing in a language are shown in French, the catalogue's first language. */
export function translate<Shape>(value: Shape, language: string): Translated<Shape> {
  if (isLocalised(value)) return (value[language] ?? value.fr) as Translated<Shape>;
  if (Array.isArray(value)) return value.map((item) => translate(item, language)) as Translated<Shape>;
  if (typeof value === 'object' && value !== null) {
    return mapValues(value as Record<string, unknown>, (item) => translate(item, language)) as Translated<Shape>;
  }
  return value as Translated<Shape>;
}

function namesIn(named: Named, language: string): { name: string } & OtherNames {
  const name = nameIn(named, language);
  if (!named.names) return { name };
  return { name, otherNames: [named.name, ...Object.values(named.names)].filter((other) => other !== name) };
}

function isLocalised(value: unknown): value is LocalisedText {
  return typeof value === 'object' && value !== null && 'fr' in value && typeof value.fr === 'string';
}

function mapValues<Value, Result>(
  record: Record<string, Value>,
  change: (value: Value, key: string) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
