/** Backups as the options read them, with the shapes that the stores have today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BackupReading, BIGGEST_BACKUP, readBackup, type Shapes, writeBackup } from '../../src/core/backup.ts';
import { type Choices, noChoices } from '../../src/core/choices.ts';
import { shapes } from '../../src/platform/replacement.ts';
import { ROOT } from '../../src/tools/command.ts';

const frozen = readFileSync(join(ROOT, 'tests/fixtures/backup-version-1.json'), 'utf8');
const file = JSON.parse(frozen);
const choices: Choices = { settings: file.settings.value, snoozes: file.snoozes.value };

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readBackup(bytes(text), shapes);
/** The frozen file with a change of its text. */
const changed = (from: string, to: string) => {
  if (!frozen.includes(from)) throw new Error(`No ${from} in the fixture`);
  return frozen.replace(from, to);
};

describe('a backup', () => {
  test('of version 1 is read for ever', () => expect(read(frozen)).toEqual({ choices }));

  test('is read as it was written', () => {
    expect(read(writeBackup(choices, shapes, 'Vos choix', '2026-11-25'))).toEqual({ choices });
  });

  test('can be read by a person: one thing a line, and first what it is', () => {
    const lines = writeBackup(noChoices, shapes, 'Vos choix', '2026-11-25').split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '{',
      '  "format": "vigilibre-backup",',
      '  "version": 1,',
      '  "about": "Vos choix",',
      '  "written": "2026-11-25",',
    ]);
  });

  test('saved again by an editor that puts a mark in front is read all the same', () => {
    expect(read(`\uFEFF${frozen}`)).toEqual({ choices });
  });

  test('of an older shape goes through the migrations of what is stored', () => {
    const migrate = (older: unknown) => ({ ...(older as Choices['settings']), bannerPlace: 'top' as const });
    const tomorrow: Shapes = {
      ...shapes,
      settings: { ...shapes.settings, version: 3, migrations: { 3: migrate } },
    };
    expect(readBackup(bytes(frozen), tomorrow)).toEqual({
      choices: { ...choices, settings: { ...choices.settings, bannerPlace: 'top' } },
    });
  });
});

const manyServices = (count: number, name = 's') =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, 'badge'])));

describe('changes nothing, and says why:', () => {
  test.each<[string, Uint8Array, BackupReading]>([
    ['an empty file', bytes(''), { refused: 'unreadable' }],
    ['half a backup', bytes(frozen.slice(0, 400)), { refused: 'unreadable' }],
    ['a page of HTML', bytes('<!doctype html><title>vigilibre-backup</title>'), { refused: 'unreadable' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), { refused: 'unreadable' }],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${frozen}`, 'utf16le')), { refused: 'unreadable' }],
    ['Latin-1', new Uint8Array(Buffer.from(frozen, 'latin1')), { refused: 'unreadable' }],
    ['a bottomless list', bytes('['.repeat(BIGGEST_BACKUP)), { refused: 'unreadable' }],
    [
      'a bottomless setting',
      bytes(changed('"once-a-week"', `${'['.repeat(400_000)}${']'.repeat(400_000)}`)),
      { refused: 'damaged', at: 'settings.frequency' },
    ],
    ['a huge file', new Uint8Array(BIGGEST_BACKUP + 1), { refused: 'too-big' }],
    [
      'thousands of services',
      bytes(changed('{ "helloasso": "silent", "doodle": "pause" }', manyServices(20_000))),
      { refused: 'too-big' },
    ],
    ['a list', bytes('[]'), { refused: 'foreign' }],
    ['nothing', bytes('null'), { refused: 'foreign' }],
    ['settings of another extension', bytes('{"settings":{"version":1,"value":{}}}'), { refused: 'foreign' }],
    ['another format', bytes(changed('vigilibre-backup', 'other-backup')), { refused: 'foreign' }],
    ['a file of a later version', bytes(changed('"version": 1', '"version": 2')), { refused: 'newer' }],
    [
      'settings of a later version',
      bytes(changed('"settings": {\n    "version": 1', '"settings": {\n    "version": 2')),
      { refused: 'newer' },
    ],
    ['a version that is none', bytes(changed('"version": 1', '"version": -1')), { refused: 'damaged', at: 'version' }],
    [
      'a version of the settings that is none',
      bytes(changed('"settings": {\n    "version": 1', '"settings": {\n    "version": -1e15')),
      { refused: 'damaged', at: 'settings' },
    ],
    ['no settings', bytes(changed('"settings"', '"Settings"')), { refused: 'damaged', at: 'Settings' }],
    ['no snoozes', bytes(JSON.stringify({ ...file, snoozes: undefined })), { refused: 'damaged', at: 'snoozes' }],
    [
      'a level that is none',
      bytes(changed('"doodle": "pause"', '"doodle": "loud"')),
      { refused: 'damaged', at: 'settings.levels.services.doodle' },
    ],
    [
      'a moment that is none',
      bytes(changed('1796000000000', '1e300')),
      { refused: 'damaged', at: 'snoozes.services.google-forms' },
    ],
    [
      'one more setting',
      bytes(changed('"frequency"', '"colour": "red", "frequency"')),
      { refused: 'damaged', at: 'settings.colour' },
    ],
    [
      'a prototype among the services',
      bytes(changed('{ "helloasso"', '{ "__proto__": "silent", "helloasso"')),
      { refused: 'damaged', at: 'settings.levels.services.__proto__' },
    ],
    [
      'a prototype of the file',
      bytes(changed('{', '{ "__proto__": { "polluted": true },')),
      { refused: 'damaged', at: '__proto__' },
    ],
  ])('%s', (_, given, reading) => {
    expect(readBackup(given, shapes)).toEqual(reading);
    expect('polluted' in {}).toBe(false);
  });
});
