/** A value whose shape changes over time, written with the version of its shape and read for ever. */
import type * as z from 'zod/mini';
import { repair } from './repair.ts';

export type Shape<Schema extends z.ZodMiniType = z.ZodMiniType> = {
  schema: Schema;
  fallback: z.infer<Schema>;
  /** Raised by one with each change of shape; `migrations[n]` makes version n from version n - 1. */
  version: number;
  migrations?: Record<number, (older: unknown) => unknown>;
};

/** What is written. */
export type Envelope = { version: number; value: unknown };

/**
 * `damaged`: a part could not be read, and fell back. `newer`: a later version of Vigilibre wrote it, and
 * this one reads what it knows of it.
 */
export type Condition = 'sound' | 'damaged' | 'newer';

export type Reading<Value> = {
  value: Value;
  condition: Condition;
  /** The parts that fell back: 'levels.services.helloasso', or '' for the whole. */
  lost: string[];
};

/** Reads whatever stands there, part by part. */
export function readVersioned<Schema extends z.ZodMiniType>(
  shape: Shape<Schema>,
  raw: unknown,
): Reading<z.infer<Schema>> {
  const { schema, fallback, version } = shape;
  if (raw === undefined) return { value: fallback, condition: 'sound', lost: [] };
  if (!isEnvelope(raw)) return { value: fallback, condition: 'damaged', lost: [''] };
  const { value, lost } = repair(schema, migrated(shape, raw), fallback);
  const condition = raw.version > version ? 'newer' : lost.length > 0 ? 'damaged' : 'sound';
  return { value, condition, lost };
}

/** An older value brought to today's shape; nothing, where a migration cannot take it. */
export function migrated({ version, migrations = {} }: Shape, { version: written, value }: Envelope): unknown {
  let current = value;
  try {
    for (let next = written + 1; next <= version; next++) current = migrations[next]?.(current) ?? current;
  } catch {
    return undefined;
  }
  return current;
}

export function isEnvelope(raw: unknown): raw is Envelope {
  return (
    typeof raw === 'object' &&
    raw !== null &&
    Object.hasOwn(raw, 'value') &&
    Object.hasOwn(raw, 'version') &&
    Number.isSafeInteger((raw as Envelope).version) &&
    (raw as Envelope).version >= 1
  );
}
