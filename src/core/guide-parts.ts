/**
 * The guide in parts, so that the popup loads what speaks of its page and little else, however large the
 * catalogue: parts by need, one for what they share, one for the rest.
 */
import type { Guide, GuideAlternative, GuideService } from './compile.ts';
import { isWithin } from './site-rules.ts';

const COMMON = 'common';
const REST = 'rest';

/** Neighbouring needs share a part up to this many entries, and a need with more has several: many small files pack badly. */
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
  const partOf = partsOfEntries(guide);
  const parts = [...new Set(partOf.values())].map((name): [string, Guide] => {
    const services = pick(guide.services, (entry) => partOf.get(entry) === name);
    const alternatives = pick(guide.alternatives, (entry) => partOf.get(entry) === name);
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
  const partOf = partsOfEntries(guide);
  const partsOf = (...entries: Entry[]) => [COMMON, ...new Set(entries.flatMap((entry) => partOf.get(entry) ?? []))];
  return {
    services: mapEntries(services, (service) =>
      partsOf(service, ...service.alternatives.flatMap(({ id }) => alternatives[id] ?? [])),
    ),
    alternatives: mapEntries(alternatives, (alternative) => partsOf(alternative)),
    hosts: mapEntries(hosts, () => [COMMON]),
    resources: mapEntries(resources, () => [REST]),
    sites: Object.fromEntries(
      Object.values(alternatives).flatMap((alternative) =>
        (alternative.sites ?? []).map((site) => [site, partsOf(alternative)]),
      ),
    ),
  };
}

/** The parts that speak of these services, and of the alternative whose own site this is. */
export function partsFor(outline: GuideOutline, services: string[], hostname?: string): string[] {
  const ofServices = services.flatMap((service) => outline.services[service] ?? []);
  const ofSite = Object.entries(outline.sites).find(([site]) => hostname && isWithin(hostname, site))?.[1] ?? [];
  return [...new Set([...ofServices, ...ofSite])];
}

type Entry = GuideService | GuideAlternative;

/** Entry → its part, which bears the name of its first need: 'office', then 'office-2'. */
function partsOfEntries({ categories, services, alternatives }: Guide): Map<Entry, string> {
  const needing: [need: string, Entry][] = [
    ...Object.values(services).map((service): [string, Entry] => [service.categories[0]!, service]),
    ...Object.values(alternatives).map((alternative): [string, Entry] => [alternative.needs[0]!, alternative]),
  ];
  const byNeed = Map.groupBy(needing, ([need]) => need);
  const partOf = new Map<Entry, string>();
  let part = '';
  let size = Infinity;
  for (const need of Object.keys(categories)) {
    const entries = byNeed.get(need) ?? [];
    if (size + entries.length > ENTRIES_A_PART) [part, size] = [need, 0];
    for (const [index, [, entry]] of entries.entries()) {
      const more = Math.floor(index / ENTRIES_A_PART);
      partOf.set(entry, more === 0 ? part : `${need}-${more + 1}`);
    }
    size += entries.length;
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
