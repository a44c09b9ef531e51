/** `npm run links`: are the addresses of the catalogue still alive? */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Catalogue } from '../core/catalogue.ts';
import { ROOT, runCommand, today } from './command.ts';
import { fields } from './fields.ts';
import { fileOf } from './problem.ts';
import { readCatalogue } from './read-catalogue.ts';

export type Link = {
  address: string;
  /** Where it is written. */
  files: string[];
  /** What we read was an archived copy: the page itself may be gone. */
  archived?: boolean;
};

/** From what must be mended to what may be left. */
export const OUTCOMES = ['dead', 'moved', 'refused', 'gone', 'alive'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Checked = { link: Link; outcome: Outcome; detail: string };

const HEADINGS: Record<Outcome, string> = {
  dead: 'Dead: find where they went, or take them away',
  moved: 'Moved: write the new address if it is there to stay',
  refused: 'Closed to machines: open them by hand',
  gone: 'Gone, and known from an archived copy: nothing to do',
  alive: 'Alive',
};

export type Manners = {
  fetch: typeof fetch;
  /** Milliseconds before a server is said not to answer. */
  timeout: number;
  attempts: number;
  /** Milliseconds before the second attempt; twice as many before the third. */
  firstWait: number;
  /** Milliseconds between two requests to a host. */
  pause: number;
  hostsAtOnce: number;
};

const POLITE: Manners = { fetch, timeout: 20_000, attempts: 3, firstWait: 2_000, pause: 1_000, hostsAtOnce: 8 };

/** The addresses that people are sent to, or that claims rest on. */
export function linksOf(catalogue: Catalogue): Link[] {
  const links = fields(catalogue).flatMap(({ place, value }) => {
    // Addresses seen at work may need an account.
    if (typeof value !== 'string' || !value.startsWith('https://') || place.path.includes('seenAt')) return [];
    const archived = place.part === 'sources' && catalogue.sources[place.id]?.archived === true;
    return [{ address: value, file: fileOf(place), archived }];
  });
  return [...Map.groupBy(links, ({ address }) => address)].map(([address, places]) => ({
    address,
    files: [...new Set(places.map(({ file }) => file))],
    archived: places.every(({ archived }) => archived),
  }));
}

/** One request at a time per host. */
export async function checkLinks(links: Link[], manners: Manners = POLITE): Promise<Checked[]> {
  const hosts = [...Map.groupBy(links, ({ address }) => new URL(address).host).values()];
  const checked: Checked[] = [];

  async function visitHosts() {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [index, link] of host.entries()) {
        if (index > 0) await wait(manners.pause);
        checked.push(await checkLink(link, manners));
      }
    }
  }
  await Promise.all(Array.from({ length: manners.hostsAtOnce }, visitHosts));
  return checked;
}

async function checkLink(link: Link, manners: Manners): Promise<Checked> {
  let answer = await ask(link.address, manners);
  for (let attempt = 2; attempt <= manners.attempts && answer.maybeLater; attempt++) {
    await wait(manners.firstWait * 2 ** (attempt - 2));
    answer = await ask(link.address, manners);
  }
  const outcome = answer.outcome === 'dead' && link.archived ? 'gone' : answer.outcome;
  return { link, outcome, detail: answer.detail };
}

type Answer = { outcome: Outcome; detail: string; maybeLater?: boolean };

async function ask(address: string, { fetch, timeout }: Manners): Promise<Answer> {
  const request = async (method: 'HEAD' | 'GET') => {
    const response = await fetch(address, {
      method,
      headers: { 'user-agent': 'vigilibre-links' },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return response;
  };
  try {
    const response = await request('HEAD');
    return inWords(mayBeAboutHead(response) ? await request('GET') : response);
  } catch (error) {
    return failure(error as Error, timeout);
  }
}

/** Some servers refuse HEAD, or answer it with an error that GET does not meet. */
function mayBeAboutHead({ status }: Response): boolean {
  return (status >= 400 && status < 500 && status !== 429) || status === 501;
}

function inWords({ ok, redirected, url, status, statusText }: Response): Answer {
  if (ok) return redirected ? { outcome: 'moved', detail: `to ${url}` } : { outcome: 'alive', detail: '' };
  const detail = `${status} ${statusText}`.trim();
  if ([401, 403, 429].includes(status)) return { outcome: 'refused', detail, maybeLater: status === 429 };
  return { outcome: 'dead', detail, maybeLater: status >= 500 };
}

function failure({ name, cause, message }: Error, timeout: number): Answer {
  if (name === 'TimeoutError') return { outcome: 'dead', detail: `no answer in ${timeout / 1000} s`, maybeLater: true };
  const reason = cause instanceof Error ? cause.message : message;
  if (reason === 'redirect count exceeded') return { outcome: 'dead', detail: 'redirects in circles' };
  return { outcome: 'dead', detail: reason, maybeLater: true };
}

/** Markdown to read, or to work through. */
export function linkReport(checked: Checked[], day: string): string {
  const byOutcome = OUTCOMES.map((outcome) => ({ outcome, found: checked.filter((link) => link.outcome === outcome) }));
  const summary = byOutcome.map(({ outcome, found }) => `${found.length} ${outcome}`).join(', ');
  const sections = byOutcome
    .filter(({ outcome, found }) => outcome !== 'alive' && found.length > 0)
    .map(({ outcome, found }) => `## ${HEADINGS[outcome]}\n\n${found.map(reportLine).sort().join('\n')}\n`);
  return [`# Links, ${day}\n`, `Addresses asked: ${checked.length} (${summary}).\n`, ...sections].join('\n');
}

function reportLine({ link: { address, files }, detail }: Checked): string {
  return `- <${address}>: ${detail} (${files.join(', ')})`;
}

const HELP = `Asks every address of the catalogue whether it is still alive, and writes .output/links.md.

  npm run links                      all addresses
  npm run links -- --only framasoft  those with this word, in the address or the file's name`;

async function main(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string', default: '' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(HELP);

  const links = linksOf(readCatalogue(ROOT)).filter(({ address, files }) =>
    [address, ...files].some((name) => name.includes(values.only)),
  );
  console.log(`Addresses to ask, one at a time per host: ${links.length}.`);
  const checked = await checkLinks(links);

  const report = linkReport(checked, today());
  const file = join(ROOT, '.output/links.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
  console.log(report);
  if (checked.some(({ outcome }) => outcome === 'dead')) process.exitCode = 1;
}

await runCommand(import.meta, main);
