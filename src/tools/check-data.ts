/** `npm run check:data`: everything to mend in `data/`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyEdits, modify } from 'jsonc-parser';
import { checkCatalogue, frenchTexts } from './check-catalogue.ts';
import { ROOT, runCommand, today } from './command.ts';
import { typeset } from './french-typography.ts';
import { fileOf, pathInFile, type Problem, sentence } from './problem.ts';
import { tryReadCatalogue } from './read-catalogue.ts';

/** What is wrong with the catalogue of a project folder on a day, `2026-11-22`. */
export function findProblems(root: string, today: string): Problem[] {
  const { catalogue, problems } = tryReadCatalogue(root);
  // An entry that cannot be read would also be missed by all that name it.
  if (problems.length > 0) return problems;
  return checkCatalogue(catalogue, { today, icons: lucideIcons() });
}

/** Typesets every French text in its file. Answers the files that changed. */
export function typesetFiles(root: string): string[] {
  const changed = frenchTexts(tryReadCatalogue(root).catalogue).filter(({ text }) => typeset(text) !== text);
  for (const { place, text } of changed) {
    const path = join(root, fileOf(place));
    const file = readFileSync(path, 'utf8');
    writeFileSync(path, applyEdits(file, modify(file, pathInFile(place) as (string | number)[], typeset(text), {})));
  }
  return [...new Set(changed.map(({ place }) => fileOf(place)))];
}

function lucideIcons(): string[] {
  const drawings = join(ROOT, 'node_modules/lucide-static/icon-nodes.json');
  return Object.keys(JSON.parse(readFileSync(drawings, 'utf8')));
}

function main(args: string[]) {
  const { values } = parseArgs({ args, options: { fix: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log('npm run check:data            says what to mend in data/');
    console.log('npm run check:data -- --fix   typesets the French texts, then says what is left to mend');
    return;
  }
  if (values.fix) typesetFiles(ROOT).forEach((file) => console.log(`${file} is typeset.`));

  const problems = findProblems(ROOT, today()).toSorted((one, other) => one.file.localeCompare(other.file));
  const errors = problems.filter(({ warning }) => !warning);
  for (const found of problems) console.log(found.warning ? `${sentence(found)} (not blocking)` : sentence(found));
  console.log(`data/ has ${errors.length || 'no'} problem${errors.length > 1 ? 's' : ''}.`);
  if (errors.length > 0) process.exitCode = 1;
}

await runCommand(import.meta, main);
