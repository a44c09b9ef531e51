/**
 * `npm test`: everything that is checked, to the end, then one summary. Its last line is
 * "Tests: 12 passed, 0 failed, 0 skipped".
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, BROWSERS } from './browsers.ts';
import { countOf, type Report, summary, type Stage } from './test-summary.ts';
import { writePromises } from './write-promises.ts';

const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

const folder = mkdtempSync(join(tmpdir(), 'vigilibre-test-'));

const stages: Stage[] = [await run('Check', 'npm run check'), await runTests('Unit tests', 'unit', 'vitest run')];
const packages = await run('Packages', 'npm run package');
stages.push(packages);
// Each browser keeps one core busy: side by side they take half the time, and their screens are not shared.
stages.push(...(await Promise.all(BROWSERS.map((browser) => endToEnd(browser)))));

if (stages.every(({ succeeded }) => succeeded)) stages.push(keepPromises());

rmSync(folder, { recursive: true });
console.log(summary(stages));
process.exitCode = stages.every(({ succeeded }) => succeeded) ? 0 : 1;

async function endToEnd(browser: BrowserName): Promise<Stage> {
  const name = `End to end in ${NAMES[browser]}`;
  const command = `vitest run --config vitest.e2e.config.ts --project ${browser}`;
  return packages.succeeded ? runTests(name, browser, command) : { name, succeeded: false };
}

async function run(name: string, command: string): Promise<Stage> {
  console.log(`\n━━ ${name}: ${command}`);
  const started = performance.now();
  const succeeded = await succeeds(command);
  return { name, succeeded, seconds: (performance.now() - started) / 1000, count: countOf(undefined, succeeded) };
}

async function runTests(name: string, id: string, command: string): Promise<Stage> {
  const file = reportOf(id);
  const stage = await run(name, `${command} --reporter=default --reporter=json --outputFile.json=${file}`);
  return { ...stage, count: countOf(existsSync(file) ? readReport(id) : undefined, stage.succeeded) };
}

/** What the tests showed of each promise goes into `docs/trust.md`. */
function keepPromises(): Stage {
  const reports = { unit: readReport('unit') };
  for (const browser of BROWSERS) Object.assign(reports, { [NAMES[browser]]: readReport(browser) });
  const problems = writePromises(reports);
  for (const problem of problems) console.error(problem);
  return { name: 'Promises', succeeded: problems.length === 0, seconds: 0, count: countOf(undefined, true) };
}

function readReport(id: string): Report {
  return JSON.parse(readFileSync(reportOf(id), 'utf8'));
}

function reportOf(id: string): string {
  return join(folder, `${id}.json`);
}

function succeeds(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    spawn(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).on('exit', (code) => resolve(code === 0));
  });
}
