/** Search over the whole catalogue: what a person types, in French or English → entries, best first. */
import MiniSearch from 'minisearch';
import type { Guide } from './compile.ts';
import { rankAlternatives } from './ranking.ts';
import type { Label } from './vocabulary.ts';

export const ENTRY_KINDS = ['service', 'alternative', 'host', 'resource', 'category'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export type SearchResult = { kind: EntryKind; id: string; name: string };
export type Search = (query: string, limit?: number) => SearchResult[];

/** What is searched of an entry, and how much each part counts. */
const BOOST = { name: 8, need: 4, needs: 1.5, text: 1 };
type Searched = Partial<Record<keyof typeof BOOST, string>>;
type Entry = SearchResult & { searched: Searched; worth: number };

const WORTH: Record<Label, number> = { libre: 1, 'libre-with-reservations': 0.9, 'not-libre': 0.6 };

const FOLLOWS = 0.6;

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

export function createSearch(guide: Guide): Search {
  const entries = entriesOf(guide);
  const index = new MiniSearch<Searched & { id: number }>({
    fields: Object.keys(BOOST),
    tokenize: wordsOf,
    processTerm: stem,
    searchOptions: { boost: BOOST, prefix: true, tokenize: (words) => words.split(' '), processTerm: (word) => word },
  });
  index.addAll(entries.map(({ searched }, id) => ({ id, ...searched })));

  return (query, limit = 20) => {
    const words = meaningful(wordsOf(query.slice(0, LONGEST_QUERY))).slice(0, MOST_WORDS);
    const terms = words.map(stem);
    const joined = words
      .slice(1)
      .map((word, i) => stem(words[i]! + word))
      .filter((w) => index.search(w, { prefix: false }).length > 0);
    const spelt = [...terms.map((t) => asKnown(index, t)), ...joined.map((term) => ({ term, mistakes: 0 }))];
    if (words.length === 0) return [];
    const hits = index.search({ queries: spelt.map(({ term, mistakes }) => ({ queries: [term], fuzzy: mistakes })) });

    const scores = new Map<number, number>();
    const best = (id: number, score: number) => scores.set(id, Math.max(score, scores.get(id) ?? 0));
    for (const { id, score, match } of hits) {
      const entry = entries[id]!;
      best(id, score * entry.worth);
      if (entry.kind === 'service' && Object.values(match).some((fields) => fields.includes('name'))) {
        rankAlternatives(guide.services[entry.id]!.alternatives, (a) => guide.alternatives[a.id]!, {}).forEach(
          (a, rank) => {
            const at = entries.findIndex((e) => e.kind === 'alternative' && e.id === a.id);
            best(at, (score * FOLLOWS) / (1 + rank / 10));
          },
        );
      }
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([id, score]) => ({ kind: entries[id]!.kind, id: entries[id]!.id, name: entries[id]!.name, score }));
  };
}

function asKnown(index: MiniSearch, term: string) {
  const most = term.length < 3 ? 0 : term.length < 6 ? 1 : 2;
  for (let mistakes = 0; mistakes <= most; mistakes++) {
    if (index.search(term, { fuzzy: mistakes, prefix: mistakes === 0 }).length > 0) return { term, mistakes };
  }
  for (let l = term.length - 1; l >= 5; l--) {
    const start = term.slice(0, l);
    if (index.search(start).length > 0) return { term: start, mistakes: 0 };
  }
  return { term, mistakes: 0 };
}

function entriesOf(guide: Guide): Entry[] {
  const wordsFor = (ids: string[]) =>
    ids
      .map((id) => {
        const c = guide.categories[id];
        return c ? [id, c.name, ...c.searchWords].join(' ') : '';
      })
      .join(' ');
  const named = (name: string) => name + ' ' + joinedName(name);
  const entries: Entry[] = [];
  const covers: Record<string, string> = {};
  const standing: Record<string, number> = {};
  for (const s of Object.values(guide.services)) {
    rankAlternatives(s.alternatives, (a) => guide.alternatives[a.id]!, {}).forEach((a, rank) => {
      covers[a.id] = (covers[a.id] ?? '') + ' ' + a.covers;
      standing[a.id] = (standing[a.id] ?? 0) + 1 / (rank + 1);
    });
  }
  for (const [id, a] of Object.entries(guide.alternatives)) {
    entries.push({
      kind: 'alternative',
      id,
      name: a.name,
      worth: WORTH[a.label] * (1 + 0.1 * Math.log(1 + (standing[id] ?? 0))),
      searched: {
        name: named(a.name),
        need: wordsFor(a.needs.slice(0, 1)),
        needs: wordsFor(a.needs.slice(1)),
        text: a.summary,
      },
    });
  }
  for (const [id, s] of Object.entries(guide.services)) {
    entries.push({
      kind: 'service',
      id,
      name: s.name,
      worth: 1,
      searched: { name: named(s.name), needs: wordsFor(s.categories), text: `${s.owner} ${s.summary}` },
    });
  }
  for (const [id, h] of Object.entries(guide.hosts)) {
    entries.push({
      kind: 'host',
      id,
      name: h.name,
      worth: 1,
      searched: {
        name: named(h.name),
        need: wordsFor(['hosting']),
        text: [h.summary, ...(h.offers ?? []).map((o) => guide.alternatives[o]?.name)].join(' '),
      },
    });
  }
  for (const [id, r] of Object.entries(guide.resources)) {
    entries.push({
      kind: 'resource',
      id,
      name: r.name,
      worth: 1,
      searched: {
        name: named(r.name),
        [r.kind === 'help' ? 'need' : 'needs']: wordsFor(['guidance']),
        text: r.summary,
      },
    });
  }
  for (const [id, c] of Object.entries(guide.categories)) {
    entries.push({
      kind: 'category',
      id,
      name: c.name,
      worth: 1,
      searched: { name: `${c.name} ${id}`, need: c.searchWords.join(' '), text: c.description },
    });
  }
  return entries;
}

function joinedName(name: string): string {
  const words = wordsOf(name.replace(/\(.*/, ''));
  return words.length > 1 ? words.join('') : '';
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
  if (word.length <= 3) return word;
  return word
    .replace(/(?<=[^s])s$|(?<=u)x$/, '')
    .replace(/(?<!e)au$/, (x) => (word.endsWith('x') ? 'al' : x))
    .replace(/(?<=..)e+$/, '');
}

const STOP_WORDS = new Set(
  wordsOf(`
  a à au aux avec ce ces cette comment d dans de des du elle en entre est et être faire il ils j je l la le les leur leurs ma mes mon n ne nos
  notre nous on ou où par pas plus pour qu que quel quelle quels quelles qui quoi s sa sans se ses son sont sur un une vers vos votre vous y
  alternative alternatives association associations asso libre gratuit gratuite gratuits gratuites logiciel logiciels outil outils ligne quitter remplacer cherche chercher utiliser besoin
  an and are as at be by can do find for from how i in is it me my of on online or our replace replacement free libre software tool tools the their they this to use we what where which with you your
  http https www com org fr net
`),
);

function meaningful(words: string[]): string[] {
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return kept.length > 0 ? kept : words;
}
