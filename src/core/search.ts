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
  name: 1,
  /** The words of the need that it serves first. */
  mainNeed: 4,
  /** The words of the other needs that it serves; of a service to leave, all of them. */
  needs: 1.5,
  text: 0.6,
};
const WORD_FIELDS = ['name', 'mainNeed', 'needs', 'text'];

const LABEL_WORTH: Record<Label, number> = { libre: 1, 'libre-with-reservations': 0.9, 'not-libre': 0.7 };

// Their entries do not say it: hosts serve one need, and people who help another.
const NEED_SERVED_BY_HOSTS = 'hosting';
const NEED_SERVED_BY_HELP = 'guidance';

// Whoever pastes a page by mistake is answered as fast as anyone.
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** What is read before the page may draw again: a few milliseconds. */
const ENTRIES_A_STEP = 12;

type Entry = SearchResult & {
  fields: Partial<Record<keyof typeof BOOST, string>>;
  /** What its score is multiplied by. */
  worth?: number;
};

/** Reads the whole guide, by steps that let a page breathe: make it once, when somebody is about to type. */
export async function createSearch(guide: Guide): Promise<Search> {
  const entries = new Map<string, Entry>();
  const index = new MiniSearch<{ key: string }>({
    idField: 'key',
    fields: Object.keys(BOOST),
    tokenize: wordsOf,
    processTerm: (word, field) => (field === 'wholeNames' ? word : stem(word)),
    // Queries come as words and stems already.
    searchOptions: { boost: BOOST, tokenize: (term) => [term], processTerm: (term) => term },
  });
  for (const entry of entriesOf(guide)) {
    const key = keyOf(entry.kind, entry.id);
    entries.set(key, entry);
    index.add({ key, ...entry.fields });
    if (entries.size % ENTRIES_A_STEP === 0) await nextTask();
  }

  return (query, limit = 8) => {
    const words = wordsOf(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
    const queries = [
      ...meaningful(words).map((word) => asKnown(word, index)),
      ...compoundsOf(words).map((compound) => asName(compound, compound.length > 6 ? 1 : 0)),
    ];

    const scores = new Map<string, number>();
    const raise = (key: string, score: number) => scores.set(key, Math.max(score, scores.get(key) ?? 0));
    for (const { id: key, score, match } of index.search({ queries })) {
      const { kind, id, worth = 1 } = entries.get(key)!;
      raise(key, score * worth);
      if (kind !== 'service' || !isNamed(match)) continue;
      // Whoever names a service looks for what to use instead.
      for (const [rank, alternative] of suggestedBy(guide.services[id]!, guide).entries()) {
        raise(keyOf('alternative', alternative.id), (score * 0.6) / (1 + rank / 10));
      }
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([key]) => entries.get(key)!)
      .map(({ kind, id, name }) => ({ kind, id, name }));
  };
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

function keyOf(kind: EntryKind, id: string): string {
  return `${kind}/${id}`;
}

function isNamed(match: Record<string, string[]>): boolean {
  return Object.values(match).some((fields) => fields.includes('name') || fields.includes('wholeNames'));
}

/**
 * How to look for a word: as it is typed where it begins a word of a name or of a need; else for what it may
 * stand for there, misspelt ('gogle' → 'google') or in another form ('voting' → 'vote').
 */
function asKnown(word: string, index: MiniSearch): Query {
  const term = stem(word);
  // One letter begins a word of nearly every text, and may stand for anything.
  if (term.length === 1) return { queries: [term], fields: ['name'], prefix: true };

  const fieldsOf = (query: Query) => index.search(query).flatMap(({ match }) => Object.values(match).flat());
  // Texts hold all kinds of words: that one is there proves nothing.
  const isKnown = (query: Query) => fieldsOf(query).some((field) => field !== 'text');

  const asTyped = startingWith(term);
  if (isKnown(asTyped)) return asTyped;

  const misspelt = (mistakes: number): Query => ({
    queries: [{ queries: [term], fields: WORD_FIELDS, fuzzy: mistakes }, asName(word, mistakes)],
  });
  if (word.length > 3 && isKnown(misspelt(1))) return misspelt(1);
  if (word.length > 5 && isKnown(asName(word, 2))) return misspelt(2);

  const root = beginningsOf(term, 3).find((beginning) => isKnown({ queries: [beginning], fields: WORD_FIELDS }));
  if (root) return startingWith(root);

  if (fieldsOf(asTyped).length > 0) return asTyped;

  const stump = beginningsOf(term, 5).find((beginning) => isKnown(startingWith(beginning)));
  if (stump) return startingWith(stump);

  if (word.length > 5) return misspelt(2);
  // 'zom' → 'zoom'
  return word.length === 3 ? asName(word, 1) : asTyped;
}

function startingWith(term: string): Query {
  return { queries: [term], fields: WORD_FIELDS, prefix: true };
}

/** 'voting' → 'votin', 'voti', 'vot': half of the word at least */
function beginningsOf(word: string, shortest: number): string[] {
  const least = Math.max(shortest, Math.ceil(word.length / 2));
  return Array.from({ length: Math.max(0, word.length - least) }, (_, dropped) => word.slice(0, -1 - dropped));
}

function asName(word: string, mistakes: number): Query {
  return { queries: [word], fields: ['wholeNames'], fuzzy: mistakes };
}

/** ['hello', 'asso'] → 'hello', 'helloasso', 'asso': up to three words of the query, and all of it */
function compoundsOf(words: string[]): string[] {
  const lengths = [...new Set([1, 2, 3, words.length])];
  return words.flatMap((_, start) =>
    lengths
      .filter((length) => start + length <= words.length)
      .map((length) => words.slice(start, start + length).join('')),
  );
}

function* entriesOf(guide: Guide): Generator<Entry> {
  const suggestions = Map.groupBy(
    Object.values(guide.services).flatMap((service) =>
      suggestedBy(service, guide).map(({ id, covers }, rank) => ({ id, covers, rank })),
    ),
    ({ id }) => id,
  );
  const names = new Set(
    [...Object.values(guide.services), ...Object.values(guide.alternatives)]
      .flatMap(({ name }) => wholeNames(name).split(' '))
      .map(stem),
  );

  function ofCategory(id: string, { name, searchWords, description }: GuideCategory): Entry {
    const fields = {
      name,
      wholeNames: asOneWord(name),
      mainNeed: wordsOfNeeds([id]),
      needs: searchWords.join(' '),
      text: description,
    };
    return { kind: 'category', id, name, fields };
  }

  function ofAlternative(id: string, { name, otherNames = [], label, needs, summary }: GuideAlternative): Entry {
    const own = suggestions.get(id) ?? [];
    const mainNeed = wordsOfNeeds(needs.slice(0, 1));
    const fields = {
      // What its need says already counts there: 'Nextcloud Sondages' is no better an answer to 'sondage'.
      name: without([name, ...otherNames].join(' '), mainNeed),
      wholeNames: wholeNames(name, ...otherNames),
      mainNeed,
      needs: without(wordsOfNeeds(needs.slice(1)), mainNeed),
      // Each word once: what many services suggest is not told about more often.
      text: [...new Set(wordsOf([summary, ...own.map(({ covers }) => covers)].join(' ')))].join(' '),
    };
    // Of two that answer alike, the one that services suggest more, and first.
    const standing = own.reduce((sum, { rank }) => sum + 1 / (rank + 1), 0);
    return { kind: 'alternative', id, name, fields, worth: LABEL_WORTH[label] * (1 + 0.2 * Math.log(1 + standing)) };
  }

  function ofService(id: string, { name, otherNames = [], owner, categories, summary }: GuideService): Entry {
    const needs = wordsOfNeeds(categories);
    // 'Teams' says Microsoft Teams, but 'photos' says a need, not Google Photos.
    const shortName = name.replace(`${owner} `, '');
    const names = [name, ...otherNames, owner, ...(wordsOf(needs).includes(asOneWord(shortName)) ? [] : [shortName])];
    const fields = {
      name: [name, ...otherNames].join(' '),
      wholeNames: wholeNames(...names),
      needs,
      text: summary,
    };
    return { kind: 'service', id, name, fields };
  }

  function ofHost(id: string, { name, summary, offers = [], integrated }: GuideHost): Entry {
    const fields = {
      name,
      wholeNames: wholeNames(name),
      mainNeed: wordsOfNeeds([NEED_SERVED_BY_HOSTS]),
      needs: wordsOfNeeds([...new Set(integrated?.covers.map(({ need }) => need))]),
      text: [summary, ...offers.map((offer) => guide.alternatives[offer]?.name)].join(' '),
    };
    return { kind: 'host', id, name, fields };
  }

  function ofResource(id: string, { name, kind, summary }: GuideResource): Entry {
    const fields = {
      wholeNames: asOneWord(name),
      [kind === 'help' ? 'mainNeed' : 'needs']: wordsOfNeeds([NEED_SERVED_BY_HELP]),
      // Its name is a title: a text like another.
      text: `${name} ${summary}`,
    };
    return { kind: 'resource', id, name, fields };
  }

  const wordsByNeed = new Map(
    Object.entries(guide.categories).map(([id, category]) => [
      id,
      [id, category.name, ...generalWords(category)].join(' '),
    ]),
  );

  function wordsOfNeeds(ids: string[]): string {
    return ids.map((id) => wordsByNeed.get(id) ?? id).join(' ');
  }

  /** 'doodle' leads to Doodle, and to the need, but not to all that serves this need. */
  function generalWords({ searchWords }: GuideCategory): string[] {
    return searchWords.filter((words) => !names.has(stem(asOneWord(words))));
  }

  for (const [id, category] of Object.entries(guide.categories)) yield ofCategory(id, category);
  for (const [id, alternative] of Object.entries(guide.alternatives)) yield ofAlternative(id, alternative);
  for (const [id, service] of Object.entries(guide.services)) yield ofService(id, service);
  for (const [id, host] of Object.entries(guide.hosts)) yield ofHost(id, host);
  for (const [id, resource] of Object.entries(guide.resources)) yield ofResource(id, resource);
}

/** What to use instead of a service, best first. */
function suggestedBy({ alternatives }: GuideService, guide: Guide) {
  const known = alternatives.filter(({ id }) => guide.alternatives[id]);
  return rankAlternatives(known, ({ id }) => guide.alternatives[id]!, {});
}

/** 'Lydia et Sumeria' → 'lydiaetsumeria lydia sumeria', 'Microsoft 365 (Office)' → 'microsoft365office microsoft365 office' */
function wholeNames(...names: string[]): string {
  const parts = names
    .flatMap((name) => name.split(/[(),]| et | and /))
    .map((part) => meaningful(wordsOf(part)).join(''));
  return [...new Set([...names.map(asOneWord), ...parts])].join(' ');
}

/** ('Nextcloud Sondages', 'sondage de date') → 'nextcloud' */
function without(words: string, others: string): string {
  const known = new Set(wordsOf(others).map(stem));
  return wordsOf(words)
    .filter((word) => !known.has(stem(word)))
    .join(' ');
}

function asOneWord(name: string): string {
  return wordsOf(name).join('');
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

/** Plurals and the final e: 'journaux' → 'journal', 'réseaux' → 'reseau', 'dates' → 'dat' */
function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<!e)aux$/, 'al')
    .replace(/(?<!s)s$|(?<=u)x$/, '')
    .replace(/(?<=..)e+$/, '');
}

/** Without what is in every query, unless nothing else is: 'Libre Association' is a name too. */
function meaningful(words: string[]): string[] {
  const kept = words.filter((word) => !STOP_WORDS.has(stem(word)));
  return kept.length > 0 ? kept : words;
}

const STOP_WORDS = new Set(
  wordsOf(`
    a à ai au aux avec c ce ces cet cette ça comment d dans de des du elle en entre est et être faire fait il ils j je l
    la le les leur leurs lui m ma me mes moi mon n ne nos notre nous on ont ou où par pas passer plus pour qu que quel
    quelle quelles quels qui quoi s sa sans se ses si son sont sur t un une vers veut veux vos votre vous y
    alternative asso association besoin chercher cherche gratuit libre ligne logiciel outil quitter remplacer utiliser
    an and are as at be by can create do find for free from get how i in is make me my need of on online or our
    replace replacement software that the their them they this to tool use want we what where which with you your
    com fr http https net org www
  `).map(stem),
);
