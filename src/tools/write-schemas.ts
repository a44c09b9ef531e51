/** `npm run schemas`: the JSON Schemas of `data/`, so that any editor helps to write an entry. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CATALOGUE_PARTS } from '../core/catalogue.ts';
import { ROOT, runCommand } from './command.ts';
import { type Part, PARTS } from './problem.ts';

/** What each schema is called, and what it says first. */
const NAMES: Record<Part, { file: string; title: string; description: string }> = {
  services: { file: 'service', title: 'Service', description: 'Something watched: data/services/<id>.json' },
  alternatives: {
    file: 'alternative',
    title: 'Alternative',
    description: 'What to move to: data/alternatives/<id>.json',
  },
  hosts: { file: 'host', title: 'Ethical host', description: 'Who hosts alternatives: data/hosts/<id>.json' },
  resources: {
    file: 'resource',
    title: 'Resource',
    description: 'Where to learn, who helps: data/resources/<id>.json',
  },
  categories: { file: 'categories', title: 'Categories', description: 'The closed list of needs, by id' },
  criteria: { file: 'criteria', title: 'Criteria', description: 'What software and hosts are judged by, by id' },
  words: { file: 'words', title: 'Words', description: 'The words that cannot be avoided, explained, by id' },
  sources: { file: 'sources', title: 'Sources', description: 'Who says what the reasons rest on, by id' },
};

/** The content of each schema, by its file: `data/schema/service.json`. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    PARTS.map((part) => {
      const { file, title, description } = NAMES[part];
      // Draft 7 is the one that editors know best.
      const { $schema, ...rest } = z.toJSONSchema(fileSchema(part), { io: 'input', target: 'draft-7' });
      return [`data/schema/${file}.json`, `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`];
    }),
  );
}

function fileSchema(part: Part): z.ZodType {
  const { schema, in: place } = CATALOGUE_PARTS[part];
  return place === 'folder' ? schema : z.object({ $schema: z.string().optional() }).catchall(schema);
}

await runCommand(import.meta, () => {
  mkdirSync(join(ROOT, 'data/schema'), { recursive: true });
  for (const [file, content] of Object.entries(schemaFiles())) writeFileSync(join(ROOT, file), content);
});
