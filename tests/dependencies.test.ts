/** What comes from others: little of it ships, and all of it is known to the letter. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../src/tools/command.ts';

type Locked = {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: true;
} & Partial<Record<'dev' | 'optional' | 'devOptional', true>>;

const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { dependencies, devDependencies, optionalDependencies, overrides } = read('package.json');
const packages: Record<string, Locked> = read('package-lock.json').packages;
const locked = Object.entries(packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional);
const pathsWhere = (holds: (dependency: Locked) => boolean) =>
  locked.filter(([, dependency]) => holds(dependency)).map(([path]) => path);

/** Those that a work under the GPL, version 3, may hold. */
const ALLOWED_LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

describe('what ships', () => {
  test('holds four packages of others, each doing what we would do worse: drawing, browsers’ differences, schemas, search', () => {
    expect(shipped.map(([path]) => path.replace('node_modules/', ''))).toEqual([
      'minisearch',
      'preact',
      'webextension-polyfill',
      'zod',
    ]);
  });

  test('comes under licences that go with ours', () => {
    expect(shipped.filter(([, { license }]) => !ALLOWED_LICENCES.includes(license ?? ''))).toEqual([]);
  });
});

describe('what is installed', () => {
  test('is asked for in exact versions', () => {
    const asked = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };
    expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  test('runs nothing of its own on the way', () => {
    expect(pathsWhere(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
  });

  // npm forgets sums when it adds to what is installed. It finds them again, in a minute, without
  // package-lock.json and node_modules: `npm install --package-lock-only`.
  test('is what was locked, byte for byte', () => {
    expect(pathsWhere(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  test('comes from whichever registry a person uses', () => {
    expect(pathsWhere(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
