/** `npm run new -- service "Google Agenda"`: a file to fill in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { LABELS, PLACES, VERDICTS } from '../core/vocabulary.ts';
import { ROOT, runCommand, today } from './command.ts';
import { entryId } from './entry-id.ts';
import { fileOf, type Part } from './problem.ts';
import { TO_BE_WRITTEN } from './read-catalogue.ts';

const todo = (hint: string) => `${TO_BE_WRITTEN}${hint}`;
const todoText = (hint: string) => ({ fr: todo(`${hint}, in French`), en: todo(`${hint}, in English`) });
const oneOf = (words: readonly string[]) => todo(`one of ${words.join(', ')}`);

/** What each kind of entry is made of, beside its name. Optional fields are left to the editor's help. */
const TEMPLATES = {
  service: {
    part: 'services',
    content: () => ({
      owner: todo('the organisation behind it'),
      verdict: oneOf(VERDICTS),
      categories: [todo('an id of data/categories.json, the main need first')],
      summary: todoText('what it is, in one neutral line'),
      sites: [{ domain: todo('where it is met, such as "helloasso.com"') }],
      reasons: [
        {
          criterion: todo('an id of data/criteria.json'),
          text: todoText('one line, a fact that the source states'),
          source: todo('an id of data/sources.json, added there with its address and date'),
        },
      ],
      alternatives: [
        { id: todo('the name of a file of data/alternatives/'), covers: todoText('what of the service it replaces') },
      ],
    }),
  },
  alternative: {
    part: 'alternatives',
    content: (today: string) => ({
      label: oneOf(LABELS),
      summary: todoText('what it does, in one line'),
      needs: [todo('an id of data/categories.json, the main need first')],
      website: todo('its https:// address'),
      licence: todo('the SPDX identifier of its licence, such as "AGPL-3.0-or-later"'),
      places: [oneOf(PLACES)],
      tutorials: [
        {
          title: todo('the title of the page'),
          url: todo('its https:// address'),
          language: todo('the language of the page, such as "fr"'),
          kind: oneOf(['documentation', 'tutorial', 'video', 'presentation', 'list']),
          author: todo('who wrote it'),
        },
      ],
      evidence: [todo('where you found all this: a public page, "guide"')],
      checked: today,
    }),
  },
} satisfies Record<string, { part: Part; content: (today: string) => object }>;

type Kind = keyof typeof TEMPLATES;
const KINDS = Object.keys(TEMPLATES) as Kind[];

const HELP = `Starts a new entry of the catalogue.

  npm run new -- service "Google Agenda"     writes data/services/google-agenda.json
  npm run new -- alternative "Framadate"     writes data/alternatives/framadate.json

The name is the one shown on screen. What is left to write begins with "${TO_BE_WRITTEN.trim()}".
data/README.md explains each field.`;

/** Answers what to print. `npm run new` gives it the words after `--`. */
export function newEntry(root: string, commandLine: string[], today: string): string {
  const { values, positionals } = parseArgs({
    args: commandLine,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [kind, ...words] = positionals;
  if (values.help || !kind) return HELP;

  if (!isKind(kind)) throw new Error(`"${kind}" is not a kind of entry: write ${KINDS.join(' or ')}, then a name.`);
  if (words.length === 0) throw new Error(`Write a name too: npm run new -- ${kind} "Its name"`);

  const file = createEntry(root, kind, words.join(' '), today);
  return `Fill in ${file}, and let "npm run check:data" tell you what is left to write.`;
}

/** Writes the file, and answers its name. */
function createEntry(root: string, kind: Kind, name: string, today: string): string {
  const id = entryId(name);
  if (!id) throw new Error(`"${name}" has no letter or digit to name a file with.`);

  const { part, content } = TEMPLATES[kind];
  const file = fileOf({ part, id });
  if (existsSync(join(root, file))) throw new Error(`${file} exists already: complete it, or choose another name.`);

  const entry = { $schema: `../schema/${kind}.json`, name, ...content(today) };
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), `${JSON.stringify(entry, null, 2)}\n`);
  return file;
}

function isKind(word: string): word is Kind {
  return Object.hasOwn(TEMPLATES, word);
}

await runCommand(import.meta, (words) => console.log(newEntry(ROOT, words, today())));
