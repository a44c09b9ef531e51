/** The packages, as people and reviewers get them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Files, packageFile, type PackageName } from '../../src/tools/package.ts';

export function readPackage(name: PackageName): Files {
  const file = packageFile(name);
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run package" first.`);
  return unzipSync(readFileSync(file));
}

/** Answers a folder, to be removed in the end. */
export function unpack(name: PackageName): string {
  const cache = join(import.meta.dirname, '../../.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, `${name}-`));
  for (const [path, content] of Object.entries(readPackage(name))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
