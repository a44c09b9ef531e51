/** What zod finds wrong, said in words: what is written, then what to write. */
import { z } from 'zod';
import { didYouMean } from './problem.ts';

type SchemaProblem = { path: PropertyKey[]; message: string };

export function schemaProblems(schema: z.ZodType, value: unknown): SchemaProblem[] {
  const { error } = schema.safeParse(value, { error: mend, reportInput: true });
  return error ? error.issues.flatMap((issue) => inWords(issue, [])) : [];
}

/** What to write, for the issues that the schemas of the catalogue have no words for. */
const mend: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return `write ${EXPECTED[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `use ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `list at least ${issue.minimum}`
        : `write at least ${characters(issue.minimum)}`;
    case 'too_big':
      return `at most ${characters(issue.maximum)}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, knownFields(issue.inst))).join('\n');
    default:
      return undefined;
  }
};

function inWords(issue: z.core.$ZodIssue, above: PropertyKey[]): SchemaProblem[] {
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.message.split('\n').map((message) => ({ path, message }));
    case 'invalid_union':
      return closestForm(issue.errors).flatMap((inner) => inWords(inner, path));
    case 'invalid_key':
      return [{ path, message: `has a wrong name: ${issue.message}.` }];
    case 'custom':
      return [{ path, message: `${issue.message}.` }];
    default:
      return [{ path, message: `is ${written(issue)}: ${issue.message}.` }];
  }
}

/** Of the forms that a value may take, the one it comes nearest to. */
function closestForm(forms: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  return forms.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

/** '"http://example.org"', 'missing', 'empty', '163 characters long' */
function written({ code, input }: z.core.$ZodIssue): string {
  if (input === undefined) return 'missing';
  if (Array.isArray(input)) return input.length ? 'a list' : 'empty';
  if (typeof input === 'object' && input !== null) return 'an object';
  if (typeof input !== 'string') return String(input);
  if (code === 'too_big') return `${characters(input.length)} long`;
  return input.trim() ? JSON.stringify(input) : 'empty';
}

function unknownField(key: string, known: string[]): string {
  return `has an unknown field "${key}".${didYouMean(key, known) || ` Use ${known.join(', ')}.`}`;
}

function knownFields(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((name) => name !== '$schema') : [];
}

function characters(count: number | bigint): string {
  return count === 1 ? '1 character' : `${count} characters`;
}

const EXPECTED: Record<string, string> = {
  string: 'a text between quotes',
  object: 'an object between { }',
  record: 'an object between { }',
  array: 'a list between [ ]',
};
