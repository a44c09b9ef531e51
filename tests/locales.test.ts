import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../src/tools/command.ts';
import { typeset } from '../src/tools/french-typography.ts';

type Messages = Record<string, { message: string }>;
const folder = join(ROOT, 'public/_locales');
const read = (language: string) =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')) as Messages;
const french = read('fr');
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

describe.each(readdirSync(folder))('the texts in "%s"', (language) => {
  const messages = read(language);

  test('have every key of the French ones, and no other', () => {
    const stems = (texts: Messages) =>
      [...new Set(Object.keys(texts).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort();
    expect(stems(messages)).toEqual(stems(french));
  });

  test('have a text for each plural of the language', () => {
    const categories = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((category) => category !== 'many');
    const plurals = Object.keys(french).filter((key) => key.endsWith('_other'));
    const missing = plurals
      .flatMap((key) => categories.map((category) => key.replace('_other', `_${category}`)))
      .filter((key) => !messages[key]);
    expect(missing).toEqual([]);
  });

  test('have the same placeholders as the French ones', () => {
    const different = Object.entries(messages).filter(
      ([key, { message }]) => french[key] && placeholders(message).join() !== placeholders(french[key].message).join(),
    );
    expect(different).toEqual([]);
  });

  test('name the language they are in', () => expect(messages['language']?.message).toBe(language));

  test('fit the stores: a name of 45 characters, a description of 132', () => {
    expect(messages['extensionName']!.message.length).toBeLessThanOrEqual(45);
    expect(messages['extensionDescription']!.message.length).toBeLessThanOrEqual(132);
  });

  test('do not shout', () => {
    expect(Object.entries(messages).filter(([, { message }]) => message.includes('!'))).toEqual([]);
  });
});

test('the French texts are typeset as French is', () => {
  const wrong = Object.entries(french).filter(([, { message }]) => typeset(message) !== message);
  expect(wrong.map(([key, { message }]) => [key, message, typeset(message)])).toEqual([]);
});

test('every text is used', () => {
  const sources = ['src', 'entrypoints']
    .flatMap((part) =>
      readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, part, file)),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .concat(readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'))
    .join('\n');
  // t('key'), __MSG_key__, and t(`verdict_${…}`) or t(`${level}Heading`).
  const isUsed = (key: string) => {
    const stem = key.replace(/_(one|other)$/, '');
    const family = key.slice(0, key.indexOf('_') + 1);
    return (
      sources.includes(`'${stem}'`) ||
      sources.includes(`__MSG_${key}__`) ||
      (family !== '' && sources.includes(`\`${family}\${`)) ||
      /^(banner|pause)Heading$/.test(key)
    );
  };
  expect(Object.keys(french).filter((key) => !isUsed(key))).toEqual([]);
});
