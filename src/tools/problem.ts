/** What is wrong in `data/`, said so that a stranger can mend it. */
import { closestMatch } from 'leven';
import { CATALOGUE_PARTS, type Catalogue } from '../core/catalogue.ts';

export type Part = keyof Catalogue;
export const PARTS = Object.keys(CATALOGUE_PARTS) as Part[];

/** What follows the file's name: `{ field: 'alternatives[1].id', message: 'is "protonmail", which does not exist.' }` */
export type Problem = {
  file: string;
  /** Absent where the whole file is concerned. */
  field?: string;
  /** The rest of the sentence, beginning with its verb. */
  message: string;
  /** Worth a look, but the catalogue may be built. */
  warning?: true;
};

/** A place in an entry: `{ part: 'services', id: 'gmail', path: ['alternatives', 1, 'id'] }`. */
export type Place = { part: Part; id: string; path: readonly PropertyKey[] };

/** data/services/gmail.json: alternatives[1].id is "protonmail", which does not exist. */
export function sentence({ file, field, message }: Problem): string {
  return field ? `${file}: ${field} ${message}` : `${file} ${message}`;
}

export function problem(place: Place, message: string): Problem {
  const path = fieldName(pathInFile(place));
  return { file: fileOf(place), ...(path && { field: path }), message };
}

/** data/services/gmail.json, data/sources.json */
export function fileOf({ part, id }: Pick<Place, 'part' | 'id'>): string {
  return CATALOGUE_PARTS[part].in === 'folder' ? `data/${part}/${id}.json` : `data/${part}.json`;
}

/** In a file of many entries, an entry's fields stand below its id. */
export function pathInFile({ part, id, path }: Place): readonly PropertyKey[] {
  return CATALOGUE_PARTS[part].in === 'folder' ? path : [id, ...path];
}

/** ['alternatives', 1, 'id'] → 'alternatives[1].id' */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name ? `${name}.${String(key)}` : String(key);
  }, '');
}

/** ' Did you mean "proton-mail"?', or nothing where no candidate resembles. */
export function didYouMean(written: string, candidates: string[]): string {
  const closest = closestMatch(written, candidates, { maxDistance: Math.max(2, Math.floor(written.length / 3)) });
  return closest ? ` Did you mean "${closest}"?` : '';
}
