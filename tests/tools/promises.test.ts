import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outcomes, promiseTable, type PromiseMade } from '../../src/tools/promises.ts';
import { PROMISES } from '../../src/tools/promises-made.ts';
import type { Report } from '../../src/tools/test-summary.ts';

const PROMISE: PromiseMade = {
  against: 'Surveillance',
  promise: 'Nothing is asked',
  shownBy: [{ file: 'e2e/privacy.e2e.ts', titled: 'nothing' }],
};

function report(...tests: [fullName: string, status: string, figure?: string][]): Report {
  const assertionResults = tests.map(([fullName, status, figure = '']) => ({ fullName, status, meta: { figure } }));
  return {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ name: '/somewhere/tests/e2e/privacy.e2e.ts', assertionResults }],
  };
}

describe('a promise', () => {
  test('is shown by its tests, in each browser, with what they counted', () => {
    const shown = outcomes([PROMISE], {
      Chromium: report(['nothing is asked', 'passed', '0 requests'], ['something else', 'failed']),
      Firefox: report(['nothing is asked', 'passed', '0 requests'], ['nothing is kept', 'passed']),
    });
    expect(shown).toEqual([{ ...PROMISE, passed: { Chromium: 1, Firefox: 2 }, figures: ['0 requests'], problems: [] }]);
    expect(promiseTable(shown).split('\n').at(-1)).toBe(
      '| Surveillance | Nothing is asked | [privacy.e2e.ts](../tests/e2e/privacy.e2e.ts): nothing | 0 requests<br>tests passed: 1 in Chromium, 2 in Firefox |',
    );
  });

  test.each<[string, Record<string, Report>, string]>([
    [
      'whose tests are gone',
      { unit: report(['something else', 'passed']) },
      'e2e/privacy.e2e.ts (nothing) shows nothing',
    ],
    ['whose tests are skipped everywhere', { unit: report(['nothing is asked', 'skipped']) }, 'shows nothing'],
    ['with a test that fails', { unit: report(['nothing is asked', 'failed']) }, '"nothing is asked" fails in unit'],
  ])('%s is not shown', (_, reports, problem) => {
    expect(outcomes([PROMISE], reports)[0]?.problems.join()).toContain(problem);
  });
});

test.each(PROMISES.flatMap(({ shownBy }) => shownBy.map(({ file }) => file)))('%s is there', (file) => {
  expect(existsSync(join(import.meta.dirname, '..', file))).toBe(true);
});
