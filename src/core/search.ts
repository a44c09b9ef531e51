/** Search over the whole catalogue: what a person types, in French or in English → entries, best first. */
import MiniSearch from 'minisearch';
import type { Guide } from './compile.ts';
import { rankAlternatives } from './ranking.ts';
import type { Label } from './vocabulary.ts';

export const ENTRY_KINDS = ['service', 'alternative', 'host', 'resource', 'category'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export type SearchResult = { kind: EntryKind; id: string; name: string };
export type Search = (query: string, limit?: number) => SearchResult[];

/** What is searched of an entry, and how much a word found there counts. */
const BOOST = {
  /** Each of its names written as one word: 'framatalk jitsimeet'. */
  wholeNames: 8,
  name: 3,
  /** The words of the need that it answers first. */
  need: 4,
  /** The words of the other needs that it has to do with. */
  needs: 1.5,
  text: 1,
};
type Field = keyof typeof BOOST;
const FIELDS = Object.keys(BOOST) as Field[];
/** Free text proves nothing: a word that is only there may still be misspelt, or a form of another. */
const TELLING: Field[] = ['wholeNames', 'name', 'need', 'needs'];

type Entry = SearchResult & { fields: Partial<Record<Field, string>>; worth?: number };

const WORTH: Record<Label, number> = { libre: 1, 'libre-with-reservations': 0.9, 'not-libre': 0.7 };

// Hosts serve one need and those who help another, which their entries do not repeat.
const NEED_OF_HOSTS = 'hosting';
const NEED_OF_HELP = 'guidance';

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** Takes a moment: make it once, when somebody begins to type. */
export function createSearch(guide: Guide): Search {
  const entries = new Map(entriesOf(guide).map((entry) => [keyOf(entry.kind, entry.id), entry]));
  const index = new MiniSearch<{ key: string }>({
    idField: 'key',
    fields: FIELDS,
    tokenize: wordsOf,
    processTerm: stem,
    searchOptions: { boost: BOOST, tokenize: (term) => [term], processTerm: (term) => term },
  });
  index.addAll([...entries].map(([key, { fields }]) => ({ key, ...fields })));

  return (query, limit = 20) => {
    const words = wordsOf(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
    const scores = new Map<string, number>();
    const raise = (key: string, score: number) => scores.set(key, Math.max(score, scores.get(key) ?? 0));

    const hits = index.search({
      queries: [
        ...meaningful(words).map((word) => spelling(index, stem(word))),
        ...compounds(words).map((word) => ({
          queries: [word],
          fields: ['wholeNames'],
          fuzzy: word.length > 6 ? 1 : 0,
        })),
      ],
    });
    for (const { id: key, score, match } of hits) {
      const { kind, id, worth = 1 } = entries.get(key)!;
      raise(key, score * worth);
      const isNamed = Object.values(match).some((fields) => fields.includes('name') || fields.includes('wholeNames'));
      if (kind === 'service' && isNamed) {
        for (const [rank, alternative] of alternativesOf(guide, id).entries()) {
          raise(keyOf('alternative', alternative.id), (score * 0.6) / (1 + rank / 10));
        }
      }
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([key, score]) => {
        const { kind, id, name } = entries.get(key)!;
        return { kind, id, name, score };
      });
  };
}

/** How to look for a word: as it is if something is called so or begins so, or else as what it may stand for. */
function spelling(index: MiniSearch, word: string) {
  const finds = (term: string, options: object) => index.search(term, { fields: TELLING, ...options }).length > 0;
  if (finds(word, { prefix: true })) return { queries: [word], prefix: true };
  if (word.length > 2 && finds(word, { fuzzy: 1 })) return { queries: [word], fuzzy: 1 };
  for (let length = word.length - 1; length >= Math.max(3, word.length / 2); length--) {
    const beginning = word.slice(0, length);
    if (finds(beginning, {})) return { queries: [beginning], prefix: true };
  }
  return { queries: [word], prefix: true, fuzzy: word.length > 5 ? 2 : 0 };
}

function entriesOf(guide: Guide): Entry[] {
  const wordsOfNeeds = (ids: string[]) =>
    ids
      .map((id) => {
        const category = guide.categories[id];
        return category ? [id, category.name, ...category.searchWords].join(' ') : '';
      })
      .join(' ');
  const names = (name: string) => ({ name, wholeNames: wholeNames(name) });
  const suggestions = Object.keys(guide.services).flatMap((id) =>
    alternativesOf(guide, id).map((a, rank) => ({ ...a, rank })),
  );

  return [
    ...Object.entries(guide.categories).map(([id, c]): Entry => ({
      kind: 'category',
      id,
      name: c.name,
      fields: { name: `${c.name} ${id}`, need: c.searchWords.join(' '), text: c.description },
      worth: 1.2,
    })),
    ...Object.entries(guide.alternatives).map(([id, a]): Entry => {
      const own = suggestions.filter((s) => s.id === id);
      const standing = own.reduce((sum, { rank }) => sum + 1 / (rank + 1), 0);
      return {
        kind: 'alternative',
        id,
        name: a.name,
        fields: {
          ...names(a.name),
          need: wordsOfNeeds(a.needs.slice(0, 1)),
          needs: wordsOfNeeds(a.needs.slice(1)),
          text: [a.summary, ...own.map((s) => s.covers)].join(' '),
        },
        worth: WORTH[a.label] * (1 + 0.1 * Math.log(1 + standing)),
      };
    }),
    ...Object.entries(guide.services).map(([id, s]): Entry => ({
      kind: 'service',
      id,
      name: s.name,
      fields: { ...names(s.name), needs: wordsOfNeeds(s.categories), text: `${s.owner} ${s.summary}` },
    })),
    ...Object.entries(guide.hosts).map(([id, h]): Entry => ({
      kind: 'host',
      id,
      name: h.name,
      fields: {
        ...names(h.name),
        need: wordsOfNeeds([NEED_OF_HOSTS]),
        text: [h.summary, ...(h.offers ?? []).map((o) => guide.alternatives[o]?.name)].join(' '),
      },
    })),
    ...Object.entries(guide.resources).map(([id, r]): Entry => ({
      kind: 'resource',
      id,
      name: r.name,
      fields: {
        ...names(r.name),
        [r.kind === 'help' ? 'need' : 'needs']: wordsOfNeeds([NEED_OF_HELP]),
        text: r.summary,
      },
    })),
  ];
}

function alternativesOf(guide: Guide, serviceId: string) {
  const known = guide.services[serviceId]!.alternatives.filter(({ id }) => guide.alternatives[id]);
  return rankAlternatives(known, ({ id }) => guide.alternatives[id]!, {});
}

function keyOf(kind: EntryKind, id: string): string {
  return `${kind}/${id}`;
}

/** 'Framatalk (Jitsi Meet)' → 'framatalk jitsimeet' */
function wholeNames(name: string): string {
  return name
    .split(/[(),]/)
    .map((part) => wordsOf(part).join(''))
    .join(' ');
}

/** ['hello', 'asso', 'gratuit'] → each word, 'helloasso', 'assogratuit' and all three */
function compounds(words: string[]): string[] {
  return words.flatMap((_, start) =>
    [1, 2, 3]
      .filter((length) => start + length <= words.length)
      .map((length) => stem(words.slice(start, start + length).join(''))),
  );
}

/** `L’Événement` → `l`, `evenement`. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

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
  alternative alternatives association associations asso libre gratuit gratuite gratuits gratuites logiciel logiciels outil outils ligne quitter remplacer cherche chercher utiliser besoin
  an and are as at be by can do find for from how i in is me my of on online or our replace replacement free libre software tool tools the their they this to use we what where which with you your
  http https www com org fr net
`).map(stem),
);

function meaningful(words: string[]): string[] {
  const kept = words.filter((word) => !STOP_WORDS.has(stem(word)));
  return kept.length > 0 ? kept : words;
}
