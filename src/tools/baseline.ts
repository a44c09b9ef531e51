/**
 * `npm run baseline`: freezes the hosts of the manifest as they are in the catalogue today.
 *
 * On purpose, and rarely: an update that adds a host makes Chromium switch the extension off until the
 * person accepts again, and Firefox does not watch the new host at all. `data/README.md` says more.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { excludeMatches, matchPatterns } from '../core/site-rules.ts';
import { ROOT, runCommand } from './command.ts';
import { readCatalogue } from './read-catalogue.ts';

/** What the manifest of a release watches. */
export type Baseline = { matches: string[]; excludeMatches: string[] };

const file = (root: string) => join(root, 'data/baseline.json');

export function readBaseline(root: string): Baseline {
  return JSON.parse(readFileSync(file(root), 'utf8')) as Baseline;
}

/** What the whole catalogue asks to watch. */
export function wholeCatalogue(root: string): Baseline {
  const { services } = readCatalogue(root);
  return { matches: matchPatterns(services), excludeMatches: excludeMatches(services) };
}

function main(): void {
  const before = readBaseline(ROOT).matches;
  const baseline = wholeCatalogue(ROOT);
  writeFileSync(file(ROOT), `${JSON.stringify(baseline, undefined, 2)}\n`);
  const added = baseline.matches.filter((pattern) => !before.includes(pattern));
  console.log(`${baseline.matches.length} match patterns, of which ${added.length} are new.`);
  for (const pattern of added) console.log(`+ ${pattern}`);
}

await runCommand(import.meta, main);
