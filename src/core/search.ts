/** Search over the whole catalogue: what a person types, in French or in English → entries, best first. */
import MiniSearch, { type Query } from 'minisearch';
import type { Guide, GuideAlternative, GuideCategory, GuideHost, GuideResource, GuideService } from './compile.ts';
import { rankAlternatives } from './ranking.ts';
import type { Label } from './vocabulary.ts';

export type EntryKind = 'service' | 'alternative' | 'host' | 'resource' | 'category';
export type SearchResult = { kind: EntryKind; id: string; name: string };
export type Search = (query: string, limit?: number) => SearchResult[];

/** What is searched of an entry, and how much a word found there counts. */
const BOOST = {
  /** Each of its names, written as one word: 'framatalk jitsimeet'. */
  wholeNames: 8,
  name: 1.5,
  /** The words of the need that it serves first. */
  mainNeed: 4,
  /** The words of the other needs that it serves; of a service to leave, all of them. */
  needs: 1.5,
  text: 0.6,
};
type Field = keyof typeof BOOST;

/** What a word in a text proves little about: it may still be misspelt, or a form of a word that is here. */
const TELLING_FIELDS: Field[] = ['name', 'mainNeed', 'needs'];

/** What is not libre must answer a need much better to come first. */
const LABEL_WORTH: Record<Label, number> = { libre: 1, 'libre-with-reservations': 0.9, 'not-libre': 0.7 };

// Their entries do not say it: hosts serve one need, and people who help another.
const NEED_SERVED_BY_HOSTS = 'hosting';
const NEED_SERVED_BY_HELP = 'guidance';

// A page pasted by mistake is answered as fast as a word.
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

type Entry = SearchResult & { fields: Partial<Record<Field, string>>; worth: number };

/** Reads the whole guide: make it once, when somebody begins to type. */
export function createSearch(guide: Guide): Search {
  const entries = new Map(entriesOf(guide).map((entry) => [keyOf(entry.kind, entry.id), entry]));
  const index = new MiniSearch<{ key: string }>({
    idField: 'key',
    fields: Object.keys(BOOST),
    tokenize: wordsOf,
    processTerm: (word, field) => (field === 'wholeNames' ? word : stem(word)),
    // Queries are made of stems already.
    searchOptions: { boost: BOOST, tokenize: (term) => [term], processTerm: (term) => term },
  });
  index.addAll([...entries].map(([key, { fields }]) => ({ key, ...fields })));

  return (query, limit = 20) => {
    const words = wordsOf(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
    const queries = [...meaningful(words).map((word) => asKnown(stem(word), index)), ...compounds(words).map(asName)];

    const scores = new Map<string, number>();
    const raise = (key: string, score: number) => scores.set(key, Math.max(score, scores.get(key) ?? 0));
    for (const { id: key, score, match } of index.search({ queries })) {
      const { kind, id, worth } = entries.get(key)!;
      raise(key, score * worth);
      if (kind === 'service' && isNamed(match)) {
        // Whoever names a service wants what to use instead: below it, and above what only resembles it.
        for (const [rank, alternative] of suggestedBy(guide.services[id]!, guide).entries()) {
          raise(keyOf('alternative', alternative.id), (score * 0.6) / (1 + rank / 10));
        }
      }
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([key]) => entries.get(key)!)
      .map(({ kind, id, name }) => ({ kind, id, name }));
  };
}

function keyOf(kind: EntryKind, id: string): string {
  return `${kind}/${id}`;
}

function isNamed(match: Record<string, string[]>): boolean {
  return Object.values(match).some((fields) => fields.includes('name') || fields.includes('wholeNames'));
}

/** A word as it is where something is called so, or begins so; else the nearest that the catalogue knows. */
function asKnown(word: string, index: MiniSearch): Query {
  const attempts = [
    { queries: [word], prefix: true, fields: TELLING_FIELDS },
    ...(word.length > 3 ? [{ queries: [word], fuzzy: 1, fields: ['wholeNames', ...TELLING_FIELDS] }] : []),
    ...beginnings(word).map((b) => ({ queries: [b], fields: TELLING_FIELDS })),
    { queries: [word], prefix: true },
    ...beginnings(word)
      .filter((b) => b.length > 4)
      .map((b) => ({ queries: [b], prefix: true, fields: TELLING_FIELDS })),
    ...(word.length > 5 ? [{ queries: [word], fuzzy: 2 }] : []),
  ];
  const found: any = attempts.find((attempt) => index.search(attempt).length > 0);
  return found
    ? {
        ...found,
        prefix: !found.fuzzy,
        fields: [...(found.fuzzy ? ['wholeNames'] : []), 'name', 'mainNeed', 'needs', 'text'],
      }
    : { queries: [] };
}

/** 'voting' → 'votin', 'voti', 'vot' */
function beginnings(word: string): string[] {
  const shortest = Math.max(3, Math.ceil(word.length / 2));
  return Array.from({ length: Math.max(0, word.length - shortest) }, (_, dropped) => word.slice(0, -1 - dropped));
}

function asName(compound: string): Query {
  return { queries: [compound], fields: ['wholeNames'], fuzzy: compound.length > 6 ? 1 : 0 };
}

function entriesOf(guide: Guide): Entry[] {
  const suggestions = Object.values(guide.services).flatMap((service) =>
    suggestedBy(service, guide).map((alternative, rank) => ({ ...alternative, rank })),
  );

  function ofCategory(id: string, { name, searchWords, description }: GuideCategory): Entry {
    const words = [id, name, ...searchWords].join(' ');
    return { kind: 'category', id, name, fields: { name, mainNeed: words, text: description }, worth: 1.2 };
  }

  function ofAlternative(id: string, { name, label, needs, summary }: GuideAlternative): Entry {
    const own = suggestions.filter((suggestion) => suggestion.id === id);
    const fields = {
      ...named(name),
      mainNeed: words(needs.slice(0, 1)),
      needs: words(needs.slice(1)),
      text: [...new Set(wordsOf([summary, ...own.map(({ covers }) => covers)].join(' ')))].join(' '),
    };
    // Between two that answer alike, the one that services put first.
    const standing = own.reduce((sum, { rank }) => sum + 1 / (rank + 1), 0);
    return { kind: 'alternative', id, name, fields, worth: LABEL_WORTH[label] * (1 + 0.2 * Math.log(1 + standing)) };
  }

  function ofService(id: string, { name, owner, categories, summary }: GuideService): Entry {
    const short = name.replace(`${owner} `, '');
    const generic = wordsOf(words(categories)).includes(wordsOf(short).join(''));
    const { wholeNames } = named(`${name}, ${owner}, ${generic ? '' : short}`);
    const fields = { name, wholeNames, needs: words(categories), text: summary };
    return { kind: 'service', id, name, fields, worth: 1 };
  }

  function ofHost(id: string, { name, summary, offers = [] }: GuideHost): Entry {
    const offered = offers.map((offer) => guide.alternatives[offer]?.name);
    const fields = { ...named(name), mainNeed: words([NEED_SERVED_BY_HOSTS]), text: [summary, ...offered].join(' ') };
    return { kind: 'host', id, name, fields, worth: 1 };
  }

  function ofResource(id: string, { name, kind, summary }: GuideResource): Entry {
    const field = kind === 'help' ? 'mainNeed' : 'needs';
    const fields = {
      wholeNames: wordsOf(name).join(''),
      [field]: words([NEED_SERVED_BY_HELP]),
      text: `${name} ${summary}`,
    };
    return { kind: 'resource', id, name, fields, worth: 1 };
  }

  function words(needs: string[]): string {
    return needs
      .map((id) => [id, guide.categories[id]?.name, ...(guide.categories[id]?.searchWords ?? [])].join(' '))
      .join(' ');
  }

  return [
    ...Object.entries(guide.categories).map(([id, category]) => ofCategory(id, category)),
    ...Object.entries(guide.alternatives).map(([id, alternative]) => ofAlternative(id, alternative)),
    ...Object.entries(guide.services).map(([id, service]) => ofService(id, service)),
    ...Object.entries(guide.hosts).map(([id, host]) => ofHost(id, host)),
    ...Object.entries(guide.resources).map(([id, resource]) => ofResource(id, resource)),
  ];
}

/** What a service suggests, best first. */
function suggestedBy({ alternatives }: GuideService, guide: Guide) {
  const known = alternatives.filter(({ id }) => guide.alternatives[id]);
  return rankAlternatives(known, ({ id }) => guide.alternatives[id]!, {});
}

/** 'Framatalk (Jitsi Meet)' → 'framatalk jitsimeet' */
function named(name: string): { name: string; wholeNames: string } {
  const wholeNames = name.split(/[(),]/).map((part) => wordsOf(part).join(''));
  return { name, wholeNames: wholeNames.join(' ') };
}

/** ['hello', 'asso'] → 'hello', 'helloasso', 'asso' */
function compounds(words: string[]): string[] {
  return words.flatMap((_, start) =>
    [1, 2, 3]
      .filter((length) => start + length <= words.length)
      .map((length) => words.slice(start, start + length).join('')),
  );
}

/** 'L’Événement' → 'l', 'evenement' */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Plurals and final e: 'journaux' → 'journal', 'réseaux' → 'reseau', 'dates' → 'dat' */
function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<!e)aux$/, 'al')
    .replace(/(?<!s)s$|(?<=u)x$/, '')
    .replace(/(?<=..)e+$/, '');
}

const STOP_WORDS = new Set(
  wordsOf(`
  a à au aux avec ce ces cette comment d dans de des du elle en entre est et être faire il ils j je l la le les leur leurs ma mes mon n ne nos
  notre nous on ou où par pas plus pour qu que quel quelle quels quelles qui quoi s sa sans se ses son sont sur un une vers vos votre vous y
  alternative association asso libre gratuit logiciel outil ligne quitter remplacer cherche chercher utiliser besoin
  an and are as at be by can create do find for from get how i in is make me my of on online or our replace replacement free libre software tool the their they this to use we what where which with you your
  http https www com org fr net
`).map(stem),
);

/** Without the words that everybody uses, unless nothing else is left: 'Libre Association' is a name too. */
function meaningful(words: string[]): string[] {
  const kept = words.filter((word) => !STOP_WORDS.has(stem(word)));
  return kept.length > 0 ? kept : words;
}
