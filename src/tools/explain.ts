/** `npm run explain -- [--json] URL…`: what Vigilibre would say of these addresses, or of those on standard input. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Catalogue } from '../core/catalogue.ts';
import { explainer, type Explanation, type Unexplained } from '../core/explain.ts';
import { ROOT, runCommand } from './command.ts';
import { readCatalogue } from './read-catalogue.ts';

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
  const { services } = readCatalogue(ROOT);
  const explain = explainer(services);

  for await (const address of positionals.length > 0 ? positionals : linesOf(process.stdin)) {
    const explanation = explain(address);
    console.log(values.json ? JSON.stringify(explanation) : inWords(explanation, services));
  }
}

async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim()) yield line.trim();
  }
}

function inWords(explanation: Explanation | Unexplained, services: Catalogue['services']): string {
  if ('error' in explanation) return `${explanation.url}\n  ${explanation.error}`;
  const { url, service, role, rule, level, because } = explanation;
  if (!service || !rule) return `${url}\n  nobody's: not watched`;
  const { name, verdict } = services[service]!;
  return [
    url,
    `  ${name} (${service}), ${verdict}${role ? `, seen by the ${role}` : ''}`,
    `  rule   ${rule.domain}${rule.path ?? ''}`,
    level ? `  level  ${level}, because: ${because}` : `  level  none, because: ${because}`,
  ].join('\n');
}

await runCommand(import.meta, main);
