/** Reads `data/`: a file per entry, whose name is the entry's id, or one file of entries by id. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { CATALOGUE_PARTS, type Catalogue, Id } from '../core/catalogue.ts';
import { entryId } from './entry-id.ts';
import { didYouMean, fileOf, type Part, PARTS, type Place, type Problem, problem, sentence } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';

/** What begins the texts that a new entry leaves to write: "TODO: the organisation behind it". */
export const TO_BE_WRITTEN = 'TODO: ';

/** The catalogue of a project folder. Throws one error that lists everything to mend. */
export function readCatalogue(root: string): Catalogue {
  const { catalogue, problems } = tryReadCatalogue(root);
  if (problems.length > 0) throw new Error(problems.map(sentence).join('\n'));
  return catalogue;
}

/** The entries that are sound, and what is wrong with the others. */
export function tryReadCatalogue(root: string): { catalogue: Catalogue; problems: Problem[] } {
  const problems = strayFiles(root);
  const read = PARTS.map((part) => {
    const entries = Object.entries(readPart(root, part, problems)).filter(([id, entry]) => {
      const found = entryProblems({ part, id, path: [] }, entry);
      problems.push(...found);
      return found.length === 0;
    });
    return [part, Object.fromEntries(entries.map(([id, entry]) => [id, CATALOGUE_PARTS[part].schema.parse(entry)]))];
  });
  return { catalogue: Object.fromEntries(read), problems };
}

/** The entries of a part by id, not yet validated. */
function readPart(root: string, part: Part, problems: Problem[]): Record<string, unknown> {
  if (CATALOGUE_PARTS[part].in === 'folder') {
    const ids = visibleFiles(join(root, 'data', part)).flatMap((name) => {
      if (name.endsWith('.json')) return name.slice(0, -'.json'.length);
      problems.push({
        file: `data/${part}/${name}`,
        message: 'is not an entry: give it a name in .json, or take it away.',
      });
      return [];
    });
    const entries = ids.map((id) => [id, readJson(root, fileOf({ part, id }), problems)]);
    return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined));
  }

  const file = `data/${part}.json`;
  if (!existsSync(join(root, file))) {
    problems.push({ file, message: 'is missing: create it with {}.' });
    return {};
  }
  const { $schema, ...entries } = (readJson(root, file, problems) ?? {}) as Record<string, unknown>;
  return entries;
}

function entryProblems(place: Place, entry: unknown): Problem[] {
  const unwritten = placeholders(entry);
  const isUnwritten = (path: PropertyKey[]) => unwritten.some((found) => found.path.join() === path.join());
  const wrong = schemaProblems(CATALOGUE_PARTS[place.part].schema, entry).filter(({ path }) => !isUnwritten(path));

  return [
    ...(Id.safeParse(place.id).success ? [] : [problem(place, `has a wrong name: write "${entryId(place.id)}".`)]),
    ...[...unwritten, ...wrong].map(({ path, message }) => problem({ ...place, path }, message)),
  ];
}

function placeholders(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; message: string }[] {
  if (typeof value === 'string' && value.startsWith(TO_BE_WRITTEN)) {
    return [{ path, message: `is still to be written: ${value.slice(TO_BE_WRITTEN.length)}.` }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => placeholders(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => placeholders(item, [...path, key]));
}

/** Not JSON.parse, which drops a key written twice and does not always say where a file is damaged. */
function readJson(root: string, file: string, problems: Problem[]): unknown {
  const text = readFileSync(join(root, file), 'utf8');
  const strictly = { disallowComments: true, allowTrailingComma: false };
  const messages: string[] = [];
  const fields = new Set<string>();

  visit(
    text,
    {
      onError: (error, _offset, _length, line, column) => {
        messages.push(`is damaged at line ${line + 1}, column ${column + 1}: ${inWords(error)}.`);
      },
      onObjectProperty: (name, _offset, _length, line, _column, pathOf) => {
        const field = JSON.stringify([...pathOf(), name]);
        if (fields.has(field)) messages.push(`has "${name}" a second time at line ${line + 1}: keep one.`);
        fields.add(field);
      },
    },
    strictly,
  );

  const value: unknown = parse(text, [], strictly);
  if (messages.length === 0 && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    messages.push('must hold an object between { }.');
  }
  // One damage often looks like several.
  problems.push(...messages.slice(0, 1).map((message) => ({ file, message })));
  return messages.length === 0 ? value : undefined;
}

/** 'CommaExpected' → 'comma expected' */
function inWords(error: ParseErrorCode): string {
  return printParseErrorCode(error)
    .replace(/\B[A-Z]/g, ' $&')
    .toLowerCase();
}

/** `data/service/gmail.json` would be forgotten in silence. */
function strayFiles(root: string): Problem[] {
  const expected = [...PARTS, 'schema', 'baseline'];
  return visibleFiles(join(root, 'data'))
    .map((name) => ({ name, part: name.replace(/\.json$/, '') }))
    .filter(({ part }) => !part.includes('.') && !expected.includes(part))
    .map(({ name, part }) => ({
      file: `data/${name}`,
      message: `is not a part of the catalogue.${didYouMean(part, PARTS)}`,
    }));
}

function visibleFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
