/** `npm run find -- [--json] [--language=en] QUERY…`: what the pages' search finds for these queries, or for the lines of standard input. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { compileGuide } from '../core/compile.ts';
import { createSearch, type SearchResult } from '../core/search.ts';
import { ROOT, runCommand } from './command.ts';
import { readCatalogue } from './read-catalogue.ts';

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, language: { type: 'string', default: 'fr' } },
    allowPositionals: true,
  });
  const search = await createSearch(compileGuide(readCatalogue(ROOT), values.language));

  const lines = () => createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const query of positionals.length > 0 ? positionals : lines()) {
    const results = search(query);
    console.log(values.json ? JSON.stringify({ query, results }) : inWords(query, results));
  }
}

function inWords(query: string, results: SearchResult[]): string {
  if (results.length === 0) return `${query}\n  nothing found`;
  return [query, ...results.map(({ kind, id, name }) => `  ${kind.padEnd(12)}${name} (${id})`)].join('\n');
}

await runCommand(import.meta, main);
