import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemaFiles } from '../../src/tools/write-schemas.ts';
import { files } from './entries.ts';

const root = join(import.meta.dirname, '../..');

test.each(Object.entries(schemaFiles()))('%s is that of the code, else run "npm run schemas"', (file, content) => {
  expect(existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8')).toBe(content);
});

test.each([
  ['data/services/sondaplus.json', 'data/schema/service.json'],
  ['data/alternatives/framadate.json', 'data/schema/alternative.json'],
  ['data/hosts/zourit.json', 'data/schema/host.json'],
  ['data/resources/mouette.json', 'data/schema/resource.json'],
  ['data/categories.json', 'data/schema/categories.json'],
])('%s is accepted by %s, and an empty entry is not', (file, schemaFile) => {
  const schema = z.fromJSONSchema(JSON.parse(schemaFiles()[schemaFile]!));
  expect(schema.safeParse(files[file]).error).toBeUndefined();
  expect(schema.safeParse(file === 'data/categories.json' ? { polls: {} } : {}).success).toBe(false);
});
