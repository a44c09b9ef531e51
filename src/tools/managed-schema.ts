/** What Chromium wants to know of a policy before it hands it over: a JSON Schema of its own small kind. */
import { z } from 'zod';
import { Policy } from '../core/policy.ts';

/** The kinds of values only: Chromium drops a whole key for one wrong word in it, without telling the extension. */
export function managedSchema(): Schema {
  return kindsOf(z.toJSONSchema(Policy, { io: 'input' }));
}

type Schema = z.core.JSONSchema.JSONSchema;

function kindsOf({ type, properties, items, additionalProperties }: Schema): Schema {
  return {
    ...(type && { type }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, kindsOf(part as Schema)])),
    }),
    ...(items !== undefined && { items: kindsOf(items as Schema) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: kindsOf(additionalProperties) }),
  };
}
