/** What no line of ours may do, whatever it is for. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../src/tools/command.ts';

test('the background has no timers', () => {
  expect(filesWith(/\bset(Timeout|Interval)\b/, 'src/{background,platform}/**', 'entrypoints/background.ts')).toEqual(
    [],
  );
});

test('alerts do not go away by the clock', () => {
  expect(filesWith(/\bset(Timeout|Interval)\b|\balarms\b/, 'src/page/**', 'entrypoints/page.ts')).toEqual([]);
});

test('nothing is stored where the browser would send it elsewhere', () => {
  expect(filesWith(/storage\.sync|'sync'/, '{src,entrypoints}/**')).toEqual([]);
});

test('the badge is set in one place, of what a tab shows', () => {
  expect(filesWith(/setBadgeText\b/, '{src,entrypoints}/**')).toEqual(['src/background/badge.ts']);
});

function filesWith(word: RegExp, ...patterns: string[]): string[] {
  const files = globSync(
    patterns.map((pattern) => pattern.replace(/\*\*$/, '**/*.{ts,tsx}')),
    { cwd: ROOT },
  );
  expect(files).not.toEqual([]);
  return files.filter((file) => word.test(readFileSync(join(ROOT, file), 'utf8')));
}
