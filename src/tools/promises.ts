/**
 * What Vigilibre promises, and the tests that show it. At the end of `npm test` this becomes the table of
 * `docs/trust.md`: a promise whose tests are gone or fail makes the run fail, so that the two cannot drift.
 */
import type { Report } from './test-summary.ts';

export interface PromiseMade {
  /** A threat or a fault. */
  against: string;
  promise: string;
  shownBy: ShownBy[];
}

export interface ShownBy {
  /** 'e2e/privacy.e2e.ts' */
  file: string;
  /** What the titles of these tests have in common; all of the file when absent. */
  titled?: string;
}

export interface Outcome extends PromiseMade {
  /** By stage: 'unit', 'Chromium', 'Firefox'. */
  passed: Record<string, number>;
  /** What the tests counted: '0 of 10,000 random messages had an effect'. */
  figures: string[];
  /** What keeps the promise from being shown. */
  problems: string[];
}

export function outcomes(promises: readonly PromiseMade[], reports: Record<string, Report>): Outcome[] {
  return promises.map((promise) => {
    const passed: Record<string, number> = {};
    const figures = new Set<string>();
    const problems: string[] = [];
    for (const { file, titled } of promise.shownBy) {
      const tests = Object.entries(reports).flatMap(([stage, report]) =>
        testsOf(report, file, titled).map((test) => ({ stage, test })),
      );
      if (!tests.some(({ test }) => test.status === 'passed'))
        problems.push(`${nameOf({ file, titled })} shows nothing`);
      for (const { stage, test } of tests) {
        const { status, fullName, meta } = test;
        if (status === 'failed') problems.push(`"${fullName}" fails in ${stage}`);
        if (status === 'passed') passed[stage] = (passed[stage] ?? 0) + 1;
        if (meta.figure) figures.add(meta.figure);
      }
    }
    return { ...promise, passed, figures: [...figures], problems };
  });
}

/** The table as Markdown. */
export function promiseTable(shown: readonly Outcome[]): string {
  const rows = shown.map(({ against, promise, shownBy, passed, figures }) => [
    against,
    promise,
    shownBy.map(linkTo).join('<br>'),
    [...figures, countOf(passed)].join('<br>'),
  ]);
  return [['Against', 'Promise', 'Shown by', 'Latest'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function testsOf({ testResults }: Report, file: string, titled = '') {
  return testResults
    .filter(({ name }) => name.endsWith(`/tests/${file}`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => fullName.includes(titled));
}

function nameOf({ file, titled }: { file: string; titled?: string | undefined }): string {
  return titled ? `${file} (${titled})` : file;
}

function linkTo({ file, titled }: ShownBy): string {
  return `[${file.replace(/^.*\//, '')}](../tests/${file})${titled ? `: ${titled}` : ''}`;
}

/** 'tests passed: 18 in Chromium, 18 in Firefox' */
function countOf(passed: Record<string, number>): string {
  const counts = Object.entries(passed).map(([stage, count]) => `${count} ${stage === 'unit' ? '' : 'in '}${stage}`);
  return `tests passed: ${counts.join(', ')}`;
}
