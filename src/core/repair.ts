/** Reads a damaged value: keeps every part that is still right, and falls back for the others. */
import * as z from 'zod/mini';

export type Repaired<Value> = { value: Value; damaged: boolean };

/**
 * Parses `raw`; where it does not fit, goes down into objects and records and falls back part by part.
 * A record (services by id) loses its bad entries only.
 */
export function repair<Schema extends z.ZodMiniType>(
  schema: Schema,
  raw: unknown,
  fallback: z.infer<Schema>,
): Repaired<z.infer<Schema>> {
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return { value: parsed.data, damaged: false };
  if (!isRecord(raw)) return { value: fallback, damaged: true };

  const mended = z.safeParse(schema, mendedParts(schema, raw, fallback));
  return { value: mended.success ? mended.data : fallback, damaged: true };
}

function mendedParts(schema: z.ZodMiniType, raw: Record<string, unknown>, fallback: unknown): Record<string, unknown> {
  const fallbacks = isRecord(fallback) ? fallback : {};
  if (schema instanceof z.ZodMiniObject) {
    const shape = schema.def.shape as Record<string, z.ZodMiniType>;
    const parts = Object.entries(shape).map(([key, part]) => [
      key,
      repair(part, ownValue(raw, key), fallbacks[key]).value,
    ]);
    return Object.fromEntries(parts.filter(([, value]) => value !== undefined));
  }
  if (schema instanceof z.ZodMiniRecord) {
    const entries = Object.entries(raw).filter(([key, value]) => z.safeParse(schema, { [key]: value }).success);
    return Object.fromEntries(entries);
  }
  return fallbacks;
}

function ownValue(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
