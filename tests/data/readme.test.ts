import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { Service } from '../../src/core/catalogue.ts';
import { checkCatalogue } from '../../src/tools/check-catalogue.ts';
import { sentence } from '../../src/tools/problem.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'data/README.md'), 'utf8');

test('the example is a service that the check accepts', () => {
  const example = Service.parse(parse(readme.match(/```jsonc\n(.*?)```/s)![1]!));
  const catalogue = readCatalogue(root);
  const problems = checkCatalogue(
    { ...catalogue, services: { ...catalogue.services, doodle: example } },
    { today: '2100-01-01', icons: [] },
  );
  expect(problems.filter(({ file }) => file === 'data/services/doodle.json').map(sentence)).toEqual([]);
});
