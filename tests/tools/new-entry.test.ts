import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProblems } from '../../src/tools/check-data.ts';
import { entryId } from '../../src/tools/entry-id.ts';
import { newEntry } from '../../src/tools/new-entry.ts';
import { sentence } from '../../src/tools/problem.ts';
import { alternative, files, projectWith, service } from './entries.ts';

const today = '2026-11-22';

test.each([
  ['Google Agenda', 'google-agenda'],
  ['Bénévalibre', 'benevalibre'],
  ['C.H.A.T.O.N.S.', 'c-h-a-t-o-n-s'],
  ['Le cœur à l’ouvrage', 'le-coeur-a-l-ouvrage'],
  ['[RÉSOLU]', 'resolu'],
])('the id of %s is %s', (name, id) => {
  expect(entryId(name)).toBe(id);
});

test.each([
  ['service', 'data/services/sonda-ete.json'],
  ['alternative', 'data/alternatives/sonda-ete.json'],
])('a new %s is a file with its name, and one sentence says what is next', (kind, file) => {
  const root = projectWith(files);
  expect(newEntry(root, [kind, 'Sonda', 'Été'], today)).toBe(
    `Fill in ${file}, and let "npm run check:data" tell you what is left to write.`,
  );
  const entry = JSON.parse(readFileSync(join(root, file), 'utf8'));
  expect(entry).toMatchObject({ $schema: `../schema/${kind}.json`, name: 'Sonda Été' });
});

describe.each([
  ['service', { ...service, sites: [{ domain: 'sonda.com' }] }, 'what it is, in one neutral line, in French'],
  ['alternative', alternative, 'what it does, in one line, in French'],
])('what a new %s leaves to write', (kind, entry, summary) => {
  const file = `data/${kind}s/sonda.json`;

  test('is pointed at by the check, field by field, and nothing else is', () => {
    const root = projectWith(files);
    newEntry(root, [kind, 'Sonda'], today);

    const left = readFileSync(join(root, file), 'utf8').match(/TODO: /g);
    const problems = findProblems(root, today).map(sentence);
    expect(problems).toHaveLength(left!.length);
    for (const problem of problems) expect(problem).toMatch(/^data\/.+\.json: .+ is still to be written: .+\.$/);
    expect(problems).toContain(`${file}: summary.fr is still to be written: ${summary}.`);
  });

  test('is all that it lacks', () => {
    const root = projectWith(files);
    newEntry(root, [kind, 'Sonda'], today);

    const filledIn = { ...JSON.parse(readFileSync(join(root, file), 'utf8')), ...entry };
    writeFileSync(join(root, file), JSON.stringify(filledIn));
    expect(findProblems(root, today)).toEqual([]);
  });
});

test('an entry is never overwritten', () => {
  const root = projectWith(files);
  const before = readFileSync(join(root, 'data/services/sondaplus.json'), 'utf8');
  expect(() => newEntry(root, ['service', 'SONDAPLUS'], today)).toThrow(
    'data/services/sondaplus.json exists already: complete it, or choose another name.',
  );
  expect(readFileSync(join(root, 'data/services/sondaplus.json'), 'utf8')).toBe(before);
});

test.each([
  [
    'an unknown kind',
    ['sevice', 'Sonda'],
    '"sevice" is not a kind of entry: write service or alternative, then a name.',
  ],
  ['no name', ['service'], 'Write a name too: npm run new -- service "Its name"'],
  ['a name without letters', ['service', '!!'], '"!!" has no letter or digit to name a file with.'],
])('%s is refused', (_, words, message) => {
  const root = projectWith(files);
  expect(() => newEntry(root, words, today)).toThrow(message);
});

test.each([[['--help']], [[]]])('help is one question away: npm run new -- %j', (words) => {
  const root = projectWith({});
  expect(newEntry(root, words, today)).toContain('npm run new -- service "Google Agenda"');
  expect(existsSync(join(root, 'data'))).toBe(false);
});
