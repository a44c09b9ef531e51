/** docs/store/: what is pasted into the stores' forms. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/tools/command.ts';
import { typographyNeeds } from '../../src/tools/french-typography.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';

/** What each section is called, in French and in English, and how long the stores let it be. */
const SECTIONS = {
  shortDescription: { fr: 'Description courte', en: 'Short description', least: 1, most: 132 },
  summary: { fr: 'Résumé', en: 'Summary', least: 1, most: 250 },
  description: { fr: 'Description', en: 'Description', least: 250, most: 10_000 },
  purpose: { fr: 'But unique', en: 'Single purpose', least: 1, most: 1_000 },
  permissions: { fr: 'Autorisations', en: 'Permissions', least: 1, most: 5_000 },
  data: { fr: 'Données', en: 'Data', least: 1, most: 1_000 },
  notes: { fr: 'Notes pour la relecture', en: 'Notes for the reviewer', least: 1, most: 3_000 },
};

describe.each(['fr', 'en'] as const)('the texts for the stores in "%s"', (language) => {
  const sections = sectionsOf(readFileSync(join(ROOT, `docs/store/${language}.md`), 'utf8'), '## ');
  const section = (name: keyof typeof SECTIONS) => sections[SECTIONS[name][language]] ?? '';

  test.each(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[])('have a %s that the forms accept', (name) => {
    const { least, most } = SECTIONS[name];
    expect(section(name).length).toBeGreaterThanOrEqual(least);
    expect(section(name).length).toBeLessThanOrEqual(most);
  });

  test('describe it shortly as the package does', () => {
    const { extensionDescription } = JSON.parse(
      readFileSync(join(ROOT, `public/_locales/${language}/messages.json`), 'utf8'),
    );
    expect(section('shortDescription')).toBe(extensionDescription.message);
  });

  test('give each permission a reason that fits its field', () => {
    const reasons = Object.values(sectionsOf(section('permissions'), '### '));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter((reason) => reason.length < 50 || reason.length > 1_000)).toEqual([]);
  });

  test('list no brands', () => {
    const { services, alternatives } = readCatalogue(ROOT);
    const names = [...Object.values(services), ...Object.values(alternatives)].map(({ name }) => name);
    const said = inWords(`${section('summary')} ${section('description')}`);
    expect(names.filter((name) => said.includes(inWords(name)))).toEqual([]);
  });

  test('do not shout', () => {
    expect(`${section('summary')} ${section('description')}`).not.toContain('!');
  });
});

test('the French ones are typeset as French is', () => {
  const text = readFileSync(join(ROOT, 'docs/store/fr.md'), 'utf8').replaceAll(/`[^`]*`/g, '');
  expect(typographyNeeds(text)).toEqual([]);
});

test('the pictures have the sizes that the stores ask for', () => {
  const languages = ['en', 'fr'];
  const screens = ['alternative', 'banner', 'guide', 'options', 'popup', 'welcome'];
  const expected = [
    ...languages.flatMap((language) => screens.map((screen) => [`${language}-${screen}.png`, 1280, 800])),
    ...languages.map((language) => [`${language}-tile.png`, 440, 280]),
    ['logo.png', 300, 300],
  ];
  const folder = join(ROOT, 'docs/store/pictures');
  const pictures = globSync('*', { cwd: folder }).map((name) => {
    const png = readFileSync(join(folder, name));
    return [name, png.readUInt32BE(16), png.readUInt32BE(20)];
  });
  expect(pictures.toSorted()).toEqual(expected.toSorted());
});

/** 'Google Forms, Doodle…' → ' Google Forms Doodle ' */
const inWords = (text: string) =>
  ` ${text
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .join(' ')} `;

/** By their headings. */
function sectionsOf(text: string, mark: string): Record<string, string> {
  const [, ...sections] = `\n${text}`.split(`\n${mark}`);
  return Object.fromEntries(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading, lines.join('\n').trim()];
    }),
  );
}
