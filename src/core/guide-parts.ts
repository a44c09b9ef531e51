/**
 * The guide in parts, so that the popup loads what speaks of its page and little else, however large the
 * catalogue: parts by need, one for what they share, one for the rest.
 */
import type { Guide } from './compile.ts';
import { isWithin } from './site-rules.ts';

const COMMON = 'common';
const REST = 'rest';

/** Neighbouring needs share a part up to this many entries: many small files pack badly. */
const ENTRIES_A_PART = 24;

/** Which entries there are, and the parts to load to speak of each. */
export type GuideOutline = {
  /** With what to use instead. */
  services: Record<string, string[]>;
  alternatives: Record<string, string[]>;
  hosts: Record<string, string[]>;
  resources: Record<string, string[]>;
  /** By the domains of alternatives' own sites. */
  sites: Record<string, string[]>;
};

/** An entry is in the part of the need that it serves first; a source is where it is read. */
export function splitGuide(guide: Guide): Record<string, Guide> {
  const partOf = partsByNeed(guide);
  const parts = [...new Set(partOf.values())].map((name): [string, Guide] => {
    const services = pick(guide.services, ({ categories }) => partOf.get(categories[0]!) === name);
    const alternatives = pick(guide.alternatives, ({ needs }) => partOf.get(needs[0]!) === name);
    return [name, { ...emptyGuide(), services, alternatives }];
  });

  const readersOf = new Map(Object.keys(guide.sources).map((source) => [source, new Set<string>()]));
  for (const [name, part] of parts) for (const source of sourcesIn(part)) readersOf.get(source)?.add(name);
  const sourcesOf = (name: string) => pick(guide.sources, (_, source) => partOfSource(readersOf.get(source)!) === name);

  const { hosts, resources, categories, criteria, words } = guide;
  return {
    ...Object.fromEntries(parts.map(([name, part]) => [name, Object.assign(part, { sources: sourcesOf(name) })])),
    [COMMON]: { ...emptyGuide(), hosts, sources: sourcesOf(COMMON) },
    [REST]: { ...emptyGuide(), resources, categories, criteria, words },
  };
}

/** What these parts say: the guide itself, where they are all there. */
export function joinGuide(parts: Guide[]): Guide {
  const join = <Kind extends keyof Guide>(kind: Kind): Guide[Kind] =>
    Object.assign({}, ...parts.map((part) => part[kind]));
  return {
    services: alphabetical(join('services')),
    alternatives: alphabetical(join('alternatives')),
    hosts: join('hosts'),
    resources: join('resources'),
    categories: join('categories'),
    criteria: join('criteria'),
    words: join('words'),
    sources: join('sources'),
  };
}

export function outlineOf(guide: Guide): GuideOutline {
  const { services, alternatives, hosts, resources } = guide;
  const partOf = partsByNeed(guide);
  const partsOf = (needs: (string | undefined)[]) => [
    COMMON,
    ...new Set(needs.flatMap((need) => (need && partOf.get(need)) ?? [])),
  ];
  const mainNeed = (alternative: string) => alternatives[alternative]?.needs[0];
  return {
    services: mapEntries(services, ({ categories, alternatives: suggested }) =>
      partsOf([categories[0], ...suggested.map(({ id }) => mainNeed(id))]),
    ),
    alternatives: mapEntries(alternatives, ({ needs }) => partsOf([needs[0]])),
    hosts: mapEntries(hosts, () => [COMMON]),
    resources: mapEntries(resources, () => [REST]),
    sites: Object.fromEntries(
      Object.values(alternatives).flatMap(({ needs, sites = [] }) => sites.map((site) => [site, partsOf([needs[0]])])),
    ),
  };
}

/** The parts that speak of these services, and of the alternative whose own site this is. */
export function partsFor(outline: GuideOutline, services: string[], hostname?: string): string[] {
  const ofServices = services.flatMap((service) => outline.services[service] ?? []);
  const ofSite = Object.entries(outline.sites).find(([site]) => hostname && isWithin(hostname, site))?.[1] ?? [];
  return [...new Set([...ofServices, ...ofSite])];
}

/** Need → its part, which bears the name of its first need. */
function partsByNeed({ categories, services, alternatives }: Guide): Map<string, string> {
  const mainNeeds = [
    ...Object.values(services).map((service) => service.categories[0]),
    ...Object.values(alternatives).map(({ needs }) => needs[0]),
  ];
  const partOf = new Map<string, string>();
  let part = '';
  let entries = Infinity;
  for (const need of Object.keys(categories)) {
    const more = mainNeeds.filter((main) => main === need).length;
    entries += more;
    if (entries > ENTRIES_A_PART) [part, entries] = [need, more];
    partOf.set(need, part);
  }
  return partOf;
}

/** What several read is common. */
const partOfSource = (readers: Set<string>) => (readers.size === 1 ? [...readers][0] : COMMON);

/** The ids of `sources.json` that an entry names, wherever it does. */
function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' && typeof inner === 'string' ? [inner] : sourcesIn(inner),
  );
}

function emptyGuide(): Guide {
  return {
    services: {},
    alternatives: {},
    hosts: {},
    resources: {},
    categories: {},
    criteria: {},
    words: {},
    sources: {},
  };
}

function pick<Value>(record: Record<string, Value>, wanted: (value: Value, id: string) => boolean) {
  return Object.fromEntries(Object.entries(record).filter(([id, value]) => wanted(value, id)));
}

function mapEntries<Value, Result>(record: Record<string, Value>, change: (value: Value) => Result) {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}

function alphabetical<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
