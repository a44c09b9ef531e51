import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProblems, typesetFiles } from '../../src/tools/check-data.ts';
import { sentence } from '../../src/tools/problem.ts';
import { files, projectWith, service, source } from './entries.ts';

const today = '2026-11-22';

test('a sound folder has no problem', () => {
  expect(findProblems(projectWith(files), today)).toEqual([]);
});

test('what names an unreadable entry is not reported too', () => {
  const root = projectWith({ ...files, 'data/alternatives/framadate.json': '{' });
  expect(findProblems(root, today).map(sentence)).toEqual([
    'data/alternatives/framadate.json is damaged at line 1, column 2: close brace expected.',
  ]);
});

test('--fix typesets the French texts, and leaves the rest of a file as it was written', () => {
  const written = JSON.stringify({ ...service, summary: { fr: "L'outil : quoi ?", en: "It's what: why?" } }, null, 4);
  const root = projectWith({
    ...files,
    'data/services/sondaplus.json': written,
    'data/sources.json': { 'sondaplus-terms': { ...source, title: { fr: "L'accueil", en: 'Home' } } },
  });

  expect(typesetFiles(root)).toEqual(['data/services/sondaplus.json', 'data/sources.json']);
  expect(readFileSync(join(root, 'data/services/sondaplus.json'), 'utf8')).toBe(
    written.replace("L'outil : quoi ?", 'L’outil\u00A0: quoi\u202F?'),
  );
  expect(findProblems(root, today)).toEqual([]);
  expect(typesetFiles(root)).toEqual([]);
});
