/**
 * All that a person chose, as a file that they can read and keep.
 *
 * A file is read wholly or not at all, whatever is in it. Each part carries the version of its shape and goes
 * through the same migrations as what is stored, so that a backup of the first version is read for ever.
 */
import * as z from 'zod/mini';
import { Choices, choicesIn } from './choices.ts';
import { type Envelope, isEnvelope, migrated, type Shape } from './versioned.ts';

const FORMAT = 'vigilibre-backup';
/** Of the file around the parts. */
const VERSION = 1;

/** In bytes. Everything chosen for each service of the catalogue is a tenth of it. */
export const BIGGEST_BACKUP = 1_048_576;
const MOST_CHOICES = 5_000;
const LONGEST_PATH = 80;

type Part = keyof Choices;
const PARTS = Object.keys(Choices.def.shape) as Part[];

/** The shapes that the parts are stored in. */
export type Shapes = { [Name in Part]: Shape<z.ZodMiniType<Choices[Name]>> };

/**
 * `unreadable`: no text, or no JSON. `foreign`: JSON of something else. `newer`: written by a later version.
 * `damaged`: something in it means nothing to this version.
 */
export const REFUSALS = ['too-big', 'unreadable', 'foreign', 'newer', 'damaged'] as const;
export type Refusal = (typeof REFUSALS)[number];

type Refused = {
  refused: Refusal;
  /** 'settings.frequency' */
  at?: string;
};
export type BackupReading = { choices: Choices } | Refused;

/** `about` tells who opens the file what it is. */
export function writeBackup(choices: Choices, shapes: Shapes, about: string, day: string): string {
  const parts = PARTS.map((name): [Part, Envelope] => [name, { version: shapes[name].version, value: choices[name] }]);
  const file = { format: FORMAT, version: VERSION, about, written: day, ...Object.fromEntries(parts) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** 'vigilibre-2026-11-25.json' */
export function backupName(day: string): string {
  return `vigilibre-${day}.json`;
}

export function readBackup(bytes: Uint8Array, shapes: Shapes): BackupReading {
  if (bytes.byteLength > BIGGEST_BACKUP) return { refused: 'too-big' };
  const file = parse(bytes);
  if (file === undefined) return { refused: 'unreadable' };
  if (!isObject(file) || file['format'] !== FORMAT) return { refused: 'foreign' };

  const { format, version, about, written, ...parts } = file as Record<string, unknown> & { version: number };
  if (!Number.isSafeInteger(version) || version < 1) return damaged(['version']);
  if (version > VERSION) return { refused: 'newer' };
  const unknown = Object.keys(parts).find((name) => !PARTS.includes(name as Part));
  if (unknown !== undefined) return damaged([unknown]);

  const choices: Record<string, unknown> = {};
  for (const name of PARTS) {
    const part = readPart(name, parts[name], shapes[name]);
    if ('refused' in part) return part;
    choices[name] = part.value;
  }
  const read = choices as Choices;
  return choicesIn(read, 0).length > MOST_CHOICES ? { refused: 'too-big' } : { choices: read };
}

/** Unlike what is stored, a part that does not fit as a whole is refused. */
function readPart(name: Part, raw: unknown, shape: Shape): { value: unknown } | Refused {
  if (!isEnvelope(raw)) return damaged([name]);
  if (raw.version > shape.version) return { refused: 'newer' };
  const foreign = Object.keys(raw).find((key) => key !== 'version' && key !== 'value');
  if (foreign !== undefined) return damaged([name, foreign]);
  const value = migrated(shape, raw);
  const parsed = z.safeParse(shape.schema, value);
  if (!parsed.success) return damaged([name, ...(parsed.error.issues[0]?.path ?? [])]);
  const lost = pathOfLoss(parsed.data, value);
  return lost ? damaged([name, ...lost]) : { value: parsed.data };
}

function damaged(path: PropertyKey[]): Refused {
  return { refused: 'damaged', at: path.join('.').slice(0, LONGEST_PATH) };
}

/** Where the schema leaves something out: it would be lost without a word. */
function pathOfLoss(read: unknown, written: unknown): string[] | undefined {
  if (!isObject(read) || !isObject(written)) return read === written ? undefined : [];
  for (const key of Object.keys(written)) {
    const lost = Object.hasOwn(read, key) ? pathOfLoss(read[key], written[key]) : [];
    if (lost) return [key, ...lost];
  }
  return undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
