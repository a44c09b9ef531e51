/**
 * `npm run package`: what the stores ask for, in `.output/packages/`. Same sources, same bytes: on another
 * machine, in another folder, on another day.
 */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { BROWSERS } from './browsers.ts';
import { buildExtension } from './build.ts';
import { ROOT, runCommand } from './command.ts';
import { billOfMaterials } from './third-party.ts';

export const PACKAGES = join(ROOT, '.output/packages');

/** By their paths, with '/'. */
export type Files = Record<string, Uint8Array>;
export type PackageName = (typeof BROWSERS)[number] | 'sources';

/** '.output/packages/vigilibre-0.1.0-firefox.zip' */
export const packageFile = (name: PackageName): string => join(PACKAGES, `${releaseName()}-${name}.zip`);

/** Whatever the machine: files in order, of one date, compressed by the same code. */
export function zip(files: Files): Uint8Array {
  const inOrder = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder), { level: 9, mtime: new Date(1980, 0, 1, 12) });
}

/** All that git knows, and nothing else. In the sources zip itself there is no git: all but what tools write there. */
export function sourceFiles(root: string): string[] {
  if (!isCheckout(root)) return filesIn(root, ['node_modules', '.output', '.wxt', '.cache', '*.log']);
  return listedByGit(root, '--cached');
}

/** What would be in the packages and not in their sources. */
export function unknownToGit(root: string): string[] {
  if (!isCheckout(root)) return [];
  return listedByGit(root, '--others', '--exclude-standard', '--', 'data', 'entrypoints', 'public', 'src');
}

const isCheckout = (root: string) => readdirSync(root).includes('.git');

function listedByGit(root: string, ...which: string[]): string[] {
  // The folder may belong to somebody else, in a container for instance.
  const words = ['-c', 'safe.directory=*', 'ls-files', '-z', ...which];
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter(Boolean).sort();
}

export function readFiles(root: string, names = filesIn(root)): Files {
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, name))]));
}

function filesIn(root: string, exclude: string[] = []): string[] {
  return globSync(['**', '**/.*', '**/.*/**'], { cwd: root, exclude })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

function releaseName(): string {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return `${name}-${version}`;
}

function main(): void {
  const unknown = unknownToGit(ROOT);
  if (unknown.length > 0)
    throw new Error(`git does not know ${unknown.join(', ')} yet: "git add" what is yours to add, remove the rest.`);

  rmSync(PACKAGES, { recursive: true, force: true });
  mkdirSync(PACKAGES, { recursive: true });
  for (const browser of BROWSERS) writeFileSync(packageFile(browser), zip(readFiles(buildExtension(browser))));
  writeFileSync(packageFile('sources'), zip(readFiles(ROOT, sourceFiles(ROOT))));
  writeFileSync(
    join(PACKAGES, `${releaseName()}-sbom.cdx.json`),
    `${JSON.stringify(billOfMaterials(ROOT), null, 2)}\n`,
  );
  const sums = writeSums();
  console.log(`In .output/packages/, with their SHA-256:\n${sums}`);
}

/** As `sha256sum --check SHA256SUMS` reads them. */
function writeSums(): string {
  const lines = Object.entries(readFiles(PACKAGES)).map(([name, content]) => `${hash('sha256', content)}  ${name}\n`);
  writeFileSync(join(PACKAGES, 'SHA256SUMS'), lines.join(''));
  return lines.join('');
}

await runCommand(import.meta, main);
