/** What README and the documents say of the project is so. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/tools/command.ts';
import { PACKAGES } from '../../src/tools/package.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const DOCUMENTS = globSync(['*.md', 'data/*.md', 'docs/**/*.md'], { cwd: ROOT });
const WORKFLOWS = globSync('.forgejo/workflows/*.yml', { cwd: ROOT });

/** Of npm itself. */
const NPM_COMMANDS = ['ci', 'install', 'outdated', 'version'];

test.each([...DOCUMENTS, ...WORKFLOWS])('the commands of %s exist', (document) => {
  const { scripts } = JSON.parse(read('package.json'));
  const commands = codeIn(read(document)).matchAll(/\bnpm (?:run )?([\w:]+)/g);
  const names = [...commands].map(([, name]) => name!);
  expect(names.filter((name) => !(name in scripts) && !NPM_COMMANDS.includes(name))).toEqual([]);
});

describe.each(WORKFLOWS)('%s', (workflow) => {
  const valuesOf = (key: string) =>
    [...read(workflow).matchAll(RegExp(`\\b${key}: (\\S+)`, 'g'))].map(([, value]) => value!);

  test('uses actions of exact versions', () => {
    expect(valuesOf('uses').filter((action) => !/@([0-9a-f]{40}|v\d+\.\d+\.\d+)$/.test(action))).toEqual([]);
  });

  test('attaches what "npm run package" leaves', () => {
    expect(valuesOf('release-dir')).toEqual([relative(ROOT, PACKAGES)]);
  });
});

describe.each(DOCUMENTS)('the links of %s', (document) => {
  const links = linksOf(read(document)).filter((link) => !/^https?:/.test(link));

  test('lead to what is there', () => {
    const missing = links.filter((link) => {
      const [path = '', anchor] = decodeURIComponent(link).split('#');
      const target = path === '' ? document : join(dirname(document), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(missing).toEqual([]);
  });
});

test('every picture is shown, and says what it shows', () => {
  const shown = DOCUMENTS.flatMap((document) =>
    [...read(document).matchAll(/!\[(.+?)\]\((.+?)\)/g)].map(([, , path]) => join(dirname(document), path!)),
  );
  const pictures = globSync('docs/pictures/*', { cwd: ROOT });
  expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});

describe('what is quoted of the screen is on it', () => {
  const FRENCH = /«[\u00A0\u202F]([\p{Lu}\d][^»]*)[\u00A0\u202F]»/gu;
  const ENGLISH = /“([\p{Lu}\d][^”]*)”/gu;
  /** Of browsers, stores and forges, and the beginning of a banner. */
  const ELSEWHERE = [
    'Ajouter',
    'Charger l’extension non empaquetée',
    'Charger un module complémentaire temporaire',
    'Épingler à la barre d’outils',
    'HelloAsso\u00A0: à\u00A0éviter',
    'Mode développeur',
    'Releases',
    'Supprimer',
    'Versions',
  ];

  test.each([
    ['docs/installer.md', 'fr', FRENCH],
    ['docs/permissions.md', 'fr', FRENCH],
    ['docs/permissions.md', 'en', ENGLISH],
    ['docs/store/fr.md', 'fr', FRENCH],
    ['docs/store/en.md', 'en', ENGLISH],
  ])('by %s, in "%s"', (document, language, quotes) => {
    const messages: { message: string }[] = Object.values(
      JSON.parse(read(`public/_locales/${language}/messages.json`)),
    );
    const known = [...messages.map(({ message }) => message), ...ELSEWHERE];
    const quoted = [...read(document).matchAll(quotes)].map(([, text]) => text!.replace(/\d+/, '$1'));
    expect(quoted.length).toBeGreaterThan(2);
    expect(quoted.filter((text) => !known.includes(text))).toEqual([]);
  });
});

test('the tree of CONTRIBUTING.md is the tree', () => {
  const [, tree = ''] = read('CONTRIBUTING.md').match(/```\n(data\/.*?)```/s) ?? [];
  const told = tree
    .trim()
    .split('\n')
    .map((line) => line.split(/\/? {2,}/)[0]!);
  expect(told.toSorted()).toEqual(
    [...foldersIn('.').filter((folder) => folder !== 'src'), ...foldersIn('src')].toSorted(),
  );
});

/** Those that people keep: tools write into folders that begin with a dot, and into node_modules. */
function foldersIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
    .map(({ name }) => join(folder, name));
}

/** What stands between backticks, and the steps of a workflow. */
function codeIn(text: string): string {
  return text.match(/```[^]*?```|`[^`\n]+`|^ +- run: .*$/gm)?.join('\n') ?? '';
}

/** Of links, of pictures and of the few tags: '[x](y.md)' and '<img src="y.svg">' → 'y.md', 'y.svg' */
function linksOf(markdown: string): string[] {
  const text = markdown.replaceAll(/```.*?```/gs, '').replaceAll(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(([, link, source]) => (link ?? source)!);
}

/** As forges make them of headings: '## Qu’est-ce que c’est ?' → 'quest-ce-que-cest-' */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}
