/**
 * `npm run release:check`: whether this very state may be released, and the packages to release. The steps
 * around it are in docs/release.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Baseline, readBaseline } from './baseline.ts';
import { ROOT, runCommand } from './command.ts';
import { PACKAGES } from './package.ts';
import { projectAddresses, type ProjectAddresses } from './project.ts';

export interface Release {
  version: string;
  lockedVersion: string;
  changelog: string;
  /** What git would commit. */
  changes: string[];
  /** The version was released before, from another state. */
  isTaken: boolean;
  /** Match patterns that the last release did not watch. */
  newSites: string[];
  addresses: ProjectAddresses;
}

/** What stands in the way, each in a sentence. */
export function releaseProblems(release: Release): string[] {
  const { version, lockedVersion, changelog, changes, isTaken, newSites, addresses } = release;
  const section = changelog.split(/^(?=## )/m).find((part) => part.startsWith('## ')) ?? '';
  const [heading = ''] = section.split('\n');
  // It is said to people, or it was not meant.
  const newSitesAreSaid = `Watches more sites: ${newSites.length}`;
  return [
    ...(changes.length > 0 ? [`Commit or remove what is not committed: ${changes.join(', ')}.`] : []),
    ...(lockedVersion === version
      ? []
      : [`package-lock.json is of version ${lockedVersion}: "npm version" changes both files.`]),
    ...(isTaken ? [`Version ${version} was released already: raise it with "npm version".`] : []),
    ...(/^## \S+ \(\d{4}-\d{2}-\d{2}\)$/.test(heading) && heading.startsWith(`## ${version} `)
      ? []
      : [`CHANGELOG.md begins with "${heading}": write "## ${version} (2026-12-31)", with the day of the release.`]),
    ...(newSites.length > 0 && !section.includes(newSitesAreSaid)
      ? [
          `data/baseline.json watches more sites (${newSites.join(', ')}): read "When a site must be added" in docs/release.md, and if it is meant, say "${newSitesAreSaid}" in CHANGELOG.md.`,
        ]
      : []),
    ...(addresses.homepage && addresses.tracker
      ? []
      : ['package.json must say where the project lives ("homepage") and where errors are reported ("bugs.url").']),
  ];
}

function thisRelease(): Release {
  const { version } = readJson('package.json');
  const tag = `v${version}`;
  const tags = git('tag', '--list', 'v*', '--sort=-version:refname').split('\n').filter(Boolean);
  const isTaken = tags.includes(tag) && git('rev-parse', `${tag}^{commit}`) !== git('rev-parse', 'HEAD');
  const previous = tags.find((name) => name !== tag);
  const before: Baseline = previous ? JSON.parse(git('show', `${previous}:data/baseline.json`)) : readBaseline(ROOT);
  return {
    version,
    lockedVersion: readJson('package-lock.json').version,
    changelog: readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'),
    changes: git('status', '--porcelain')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.trim()),
    isTaken,
    newSites: readBaseline(ROOT).matches.filter((pattern) => !before.matches.includes(pattern)),
    addresses: projectAddresses(ROOT),
  };
}

const readJson = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'safe.directory=*', ...words], { cwd: ROOT, encoding: 'utf8' }).trimEnd();

function main(): void {
  const release = thisRelease();
  const problems = releaseProblems(release);
  if (problems.length > 0)
    throw new Error(`Version ${release.version} cannot be released yet.\n- ${problems.join('\n- ')}`);

  const { status } = spawnSync('npm test', { shell: true, stdio: 'inherit', cwd: ROOT });
  if (status !== 0) throw new Error(`Version ${release.version} cannot be released: the tests failed.`);
  console.log(
    `\nVersion ${release.version} is ready, in .output/packages/:\n${readFileSync(join(PACKAGES, 'SHA256SUMS'), 'utf8')}`,
  );
}

await runCommand(import.meta, main);
