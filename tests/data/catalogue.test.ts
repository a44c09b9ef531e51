import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProblems } from '../../src/tools/check-data.ts';
import { sentence } from '../../src/tools/problem.ts';

const root = join(import.meta.dirname, '../..');

test('the catalogue has no problem', () => {
  const today = new Date().toISOString().slice(0, 10);
  const problems = findProblems(root, today).filter(({ warning }) => !warning);
  expect(problems.map(sentence)).toEqual([]);
});
