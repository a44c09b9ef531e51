import type { Catalogue } from '../core/catalogue.ts';
import { PARTS, type Place } from './problem.ts';

/** A single value of an entry, and where it is written. */
export type Field = { place: Place; value: unknown };

/** Every value of the catalogue. */
export function fields(catalogue: Catalogue): Field[] {
  return PARTS.flatMap((part) =>
    Object.entries(catalogue[part]).flatMap(([id, entry]) => fieldsOf({ part, id, path: [] }, entry)),
  );
}

function fieldsOf(place: Place, value: unknown): Field[] {
  if (typeof value !== 'object' || value === null) return [{ place, value }];
  return Object.entries(value).flatMap(([key, item]) =>
    fieldsOf({ ...place, path: [...place.path, Array.isArray(value) ? Number(key) : key] }, item),
  );
}
