/** The page for whoever installs for others, and its ready files, say what the code reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { Policy, readPolicy, unknownNames } from '../../src/core/policy.ts';
import { ROOT } from '../../src/tools/command.ts';
import { managedSchema } from '../../src/tools/managed-schema.ts';

const folder = join(ROOT, 'docs/policies');
const page = readFileSync(join(ROOT, 'docs/admin.md'), 'utf8');
const files = readdirSync(folder);

/** What the browser would hand over to the extension. */
function policyIn(file: string): unknown {
  const text = readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.reg')) return fromRegistry(text);
  const content = JSON.parse(text);
  return content.data ?? Object.values(content['3rdparty']?.extensions ?? content.policies['3rdparty'].Extensions)[0];
}

/** Keys in square brackets, then values: texts, and numbers for true and false. A list is a key with 1, 2, 3… */
function fromRegistry(text: string): unknown {
  const root: Record<string, any> = {};
  let here = root;
  for (const line of text.split('\r\n')) {
    const path = /^\[HKEY_LOCAL_MACHINE\\.*\\EXTENSION-ID\\policy\\?(.*)\]$/.exec(line)?.[1];
    const [, name, value] = /^"(.+?)"=(.+)$/.exec(line) ?? [];
    if (path !== undefined)
      here = path
        .split('\\')
        .filter(Boolean)
        .reduce((key, part) => (key[part] ??= {}), root);
    else if (name && value) here[name] = value.startsWith('dword:') ? value === 'dword:00000001' : JSON.parse(value);
  }
  return Object.fromEntries(
    Object.entries(root).map(([name, value]) => [name, isList(value) ? Object.values(value) : value]),
  );
}

const isList = (value: unknown) => typeof value === 'object' && value !== null && '1' in value;

describe.each(files)('docs/policies/%s', (file) => {
  test('is a policy without a mistake, and shows every key', () => {
    const { policy, notices } = readPolicy(policyIn(file));
    expect(notices).toEqual([]);
    expect(Object.keys(policy).sort()).toEqual(Object.keys(Policy.shape).sort());
  });

  test('names services and needs of the catalogue', () => {
    const { services, categories } = readCatalogue(ROOT);
    expect(unknownNames(readPolicy(policyIn(file)).policy, { services, categories })).toEqual([]);
  });

  test('says the same as the others', () => expect(policyIn(file)).toEqual(policyIn(files[0]!)));

  test('is accepted by what Chromium is told of policies', () => {
    const schema = z.fromJSONSchema(managedSchema());
    expect(schema.safeParse(policyIn(file)).error).toBeUndefined();
    expect(schema.safeParse({ noWelcomePage: 'yes' }).success).toBe(false);
  });

  test('has its line in both languages', () => {
    expect(page.split(`](policies/${file})`)).toHaveLength(3);
  });
});

test.each(Object.keys(Policy.shape))('the key "%s" is explained in both languages', (key) => {
  expect(page.split(`\n| \`${key}\``)).toHaveLength(3);
});

test('the files for Firefox name the extension', () => {
  const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
  const id = /id: '(\{[^']+\})'/.exec(config)![1]!;
  expect(JSON.parse(readFileSync(join(folder, 'firefox-managed-storage.json'), 'utf8')).name).toBe(id);
  expect(readFileSync(join(folder, 'firefox-policies.json'), 'utf8')).toContain(id);
  expect(page.split(id)).toHaveLength(3);
});

describe('what Chromium is told of policies', () => {
  test('has every key, at every depth, and none of the words that Chromium would drop a whole key for', () => {
    const { properties } = managedSchema();
    expect(Object.keys(properties!)).toEqual(Object.keys(Policy.shape));
    expect(properties).toMatchObject({
      levels: { properties: { services: { additionalProperties: { type: 'string' } } } },
      silencedServices: { type: 'array', items: { type: 'string' } },
    });
    expect(JSON.stringify(properties)).not.toMatch(/enum|propertyNames|maxLength|"additionalProperties":false/);
  });
});
