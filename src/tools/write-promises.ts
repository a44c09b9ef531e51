import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.ts';
import { PROMISES } from './promises-made.ts';
import { outcomes, promiseTable } from './promises.ts';
import type { Report } from './test-summary.ts';

const FILE = 'docs/trust.md';
const TABLE = /(?<=<!-- promises -->\n\n).*(?=\n\n<!-- \/promises -->)/s;

/** Puts what the tests showed into the table of `docs/trust.md`; what is not shown is answered, a sentence each. */
export function writePromises(reports: Record<string, Report>): string[] {
  const shown = outcomes(PROMISES, reports);
  const file = join(ROOT, FILE);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(TABLE, () => promiseTable(shown)),
  );
  spawnSync(`oxfmt ${FILE}`, { shell: true, cwd: ROOT });
  return shown.flatMap(({ promise, problems }) => problems.map((problem) => `"${promise}": ${problem}`));
}
