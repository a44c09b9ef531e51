import { describe, expect, test } from 'vitest';
import { countOf, summary } from '../../src/tools/test-summary.ts';

const report = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

describe('a stage counts', () => {
  test.each([
    ['its tests', report, true, { passed: 12, failed: 0, skipped: 3 }],
    ['its failed tests', { ...report, numFailedTests: 4 }, false, { passed: 12, failed: 4, skipped: 3 }],
    ['one failure when it fails beside its tests', report, false, { passed: 12, failed: 1, skipped: 3 }],
    ['one failure when it fails without a report', undefined, false, { passed: 0, failed: 1, skipped: 0 }],
    ['nothing when a check succeeds', undefined, true, { passed: 0, failed: 0, skipped: 0 }],
  ])('%s', (_, counted, succeeded, count) => {
    expect(countOf(counted, succeeded)).toEqual(count);
  });
});

test('the summary has a line for each stage, and the total at the end', () => {
  const text = summary([
    { name: 'Check', succeeded: true, seconds: 3.21, count: countOf(undefined, true) },
    { name: 'Unit tests', succeeded: true, seconds: 2, count: countOf(report, true) },
    { name: 'Build', succeeded: false, seconds: 1, count: countOf(undefined, false) },
    { name: 'End to end', succeeded: false },
  ]);
  expect(text).toBe(`
✓ Check       passed in 3.2 s
✓ Unit tests  passed in 2.0 s, 12 passed, 3 skipped
✗ Build       FAILED in 1.0 s, 1 failed
✗ End to end  not run

Tests: 12 passed, 1 failed, 3 skipped`);
});
