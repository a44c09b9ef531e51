/** What `npm test` says at the end. */

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Stage {
  name: string;
  succeeded: boolean;
  /** Absent, with the count, where an earlier stage made it impossible. */
  seconds?: number;
  count?: Count;
}

/** The parts of vitest's JSON report that are read. */
export interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

export interface Report extends Counts {
  testResults: {
    /** The file's path. */
    name: string;
    assertionResults: {
      fullName: string;
      /** 'passed', 'failed', 'skipped'… */
      status: string;
      meta: { figure?: string };
    }[];
  }[];
}

/** A stage that fails without a failed test, such as a check or a file that cannot be read, counts as one. */
export function countOf(report: Counts | undefined, succeeded: boolean): Count {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report ?? {};
  return {
    passed: numPassedTests,
    failed: succeeded ? numFailedTests : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  };
}

export function summary(stages: Stage[]): string {
  const width = Math.max(...stages.map(({ name }) => name.length));
  const lines = stages.map(({ name, succeeded, seconds, count }) => {
    const outcome = seconds === undefined ? 'not run' : `${succeeded ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`;
    return `${succeeded ? '✓' : '✗'} ${name.padEnd(width)}  ${[outcome, ...counted(count)].join(', ')}`;
  });
  const sum = (key: keyof Count) => stages.reduce((total, { count }) => total + (count?.[key] ?? 0), 0);
  return ['', ...lines, '', `Tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`].join(
    '\n',
  );
}

/** Nothing for a check, which has no tests. */
function counted(count: Count | undefined): string[] {
  if (!count) return [];
  const ran = count.passed + count.failed + count.skipped;
  return ran === 0
    ? []
    : Object.entries(count).flatMap(([outcome, number]) => (number > 0 ? `${number} ${outcome}` : []));
}
