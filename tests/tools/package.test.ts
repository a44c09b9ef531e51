import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sourceFiles, unknownToGit, zip } from '../../src/tools/package.ts';

describe('a zip', () => {
  const one = new Uint8Array([1]);
  const two = new Uint8Array([2]);

  test('has the same bytes whatever the order of its files', () => {
    expect(zip({ 'b/c.js': two, 'a.js': one })).toEqual(zip({ 'a.js': one, 'b/c.js': two }));
  });

  test('holds what it was given', () => {
    expect(unzipSync(zip({ 'b/c.js': two, 'a.js': one }))).toEqual({ 'a.js': one, 'b/c.js': two });
  });
});

describe('the sources are', () => {
  test('what git knows: no key, no note, nothing that was left there', () => {
    const root = folderWith('src/main.ts', 'key.pem', '.ci/run', 'node_modules/wxt/index.js');
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    execFileSync('git', ['add', 'src', '.ci'], { cwd: root });
    expect(sourceFiles(root)).toEqual(['.ci/run', 'src/main.ts']);
  });

  test('waiting for "git add" where the packages would hold more', () => {
    const root = folderWith('src/main.ts', 'data/services/new.json', 'public/key.pem', 'notes.txt');
    execFileSync('git', ['init', '--quiet'], { cwd: root });
    execFileSync('git', ['add', 'src'], { cwd: root });
    expect(unknownToGit(root)).toEqual(['data/services/new.json', 'public/key.pem']);
  });

  test('without git, in the sources zip, all but what tools wrote there', () => {
    const root = folderWith(
      'src/main.ts',
      '.ci/run',
      '.npmrc',
      'node_modules/wxt/index.js',
      '.output/a.zip',
      'npm.log',
    );
    expect(sourceFiles(root)).toEqual(['.ci/run', '.npmrc', 'src/main.ts']);
  });
});

function folderWith(...files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'vigilibre-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file);
  }
  return root;
}
