/** Reads a damaged value: keeps every part that is still right, and falls back for the others. */
import * as z from 'zod/mini';

export type Repaired<Value> = {
  value: Value;
  /** The parts that fell back: 'levels.services.helloasso', or '' for the whole. */
  lost: string[];
};

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
  if (parsed.success) return { value: parsed.data, lost: [] };

  const parts = isRecord(raw) ? repairedParts(schema, raw, fallback) : undefined;
  const mended = parts && z.safeParse(schema, parts.value);
  return mended?.success ? { value: mended.data, lost: parts!.lost } : { value: fallback, lost: [''] };
}

function repairedParts(
  schema: z.ZodMiniType,
  raw: Record<string, unknown>,
  fallback: unknown,
): Repaired<Record<string, unknown>> | undefined {
  if (schema instanceof z.ZodMiniObject) {
    const shape = schema.def.shape as Record<string, z.ZodMiniType>;
    const fallbacks = isRecord(fallback) ? fallback : {};
    const parts = Object.entries(shape).map(
      ([key, part]) => [key, repair(part, ownValue(raw, key), fallbacks[key])] as const,
    );
    return {
      value: Object.fromEntries(
        parts.filter(([, { value }]) => value !== undefined).map(([key, { value }]) => [key, value]),
      ),
      lost: parts.flatMap(([key, { lost }]) => lost.map((part) => (part ? `${key}.${part}` : key))),
    };
  }
  if (schema instanceof z.ZodMiniRecord) {
    const fits = ([key, value]: [string, unknown]) => z.safeParse(schema, { [key]: value }).success;
    const entries = Object.entries(raw);
    return {
      value: Object.fromEntries(entries.filter(fits)),
      lost: entries.filter((entry) => !fits(entry)).map(([key]) => key),
    };
  }
  return undefined;
}

function ownValue(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
