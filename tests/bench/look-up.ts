/**
 * `npm run bench:rules`: how long it takes to find whose an address is, among more and more rules, beside other
 * ways to do it. What a browser is not needed for.
 */
import { getDomain } from 'tldts';
import { runCommand } from '../../src/tools/command.ts';
import { indexRules, parentOf, type WatchedSites } from '../../src/core/site-rules.ts';
import { findDetection } from '../../src/core/url-matcher.ts';
import { median } from './figures.ts';

const SIZES = [100, 1_000, 10_000];

type Found = unknown;
type LookUp = (url: URL) => Found;

/** Each way, from the domains it must know. */
const WAYS: Record<string, (domains: string[]) => LookUp> = {
  ours: (domains) => {
    const index = indexRules(servicesAt(domains));
    return (url) => findDetection(index, url);
  },
  // The least that a look-up can be: it reads neither path nor exclusions, and answers nothing.
  'a bare walk over a Map': (domains) => {
    const services = new Map(domains.map((domain) => [domain, domain]));
    return ({ hostname }) => {
      for (let domain = hostname; domain; domain = parentOf(domain)) {
        const service = services.get(domain);
        if (service) return service;
      }
      return undefined;
    };
  },
  'tldts + Map': (domains) => {
    const services = new Map(domains.map((domain) => [domain, domain]));
    return (url) => services.get(getDomain(url.hostname) ?? '');
  },
  'RegExp list': (domains) => {
    const patterns = domains.map((domain) => new RegExp(`^https?://([^/]+\\.)?${domain.replaceAll('.', '\\.')}/`));
    return ({ href }) => patterns.find((pattern) => pattern.test(href));
  },
  'URLPattern list': (domains) => {
    const patterns = domains.map((domain) => new URLPattern({ hostname: `{*.}?${domain}` }));
    return ({ href }) => patterns.find((pattern) => pattern.test(href));
  },
};

const ROUNDS = 7;

function main(): void {
  const figures: Record<string, number[]> = {};
  // Each size meets code that was compiled for all of them, and a round of one way is followed by the others'.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const size of SIZES) {
      const domains = domainsOf(size);
      const urls = addresses(domains);
      const measured = (row: string, nanoseconds: number) => {
        if (round > 0) (figures[`${row}|${size} rules`] ??= []).push(nanoseconds);
      };
      for (const [name, prepare] of Object.entries(WAYS)) {
        const find = prepare(domains);
        measured(name, cpuOf(() => urls.forEach(find)) / urls.length);
      }
      const json = JSON.stringify(indexRules(servicesAt(domains)));
      measured(
        'our index, parsed',
        cpuOf(() => JSON.parse(json)),
      );
    }
  }

  const rows: Record<string, Record<string, string>> = {};
  for (const [key, values] of Object.entries(figures)) {
    const [row, column] = key.split('|');
    (rows[row!] ??= {})[column!] = inWords(median(values));
  }
  console.table(rows);
}

/** CPU time of one call, in nanoseconds: what else the machine does meanwhile does not count. */
function cpuOf(act: () => unknown): number {
  for (let calls = 1; ; calls *= 4) {
    const before = process.threadCpuUsage();
    for (let i = 0; i < calls; i++) act();
    const { user, system } = process.threadCpuUsage(before);
    if (user + system > 10_000) return (1000 * (user + system)) / calls;
  }
}

const domainsOf = (size: number) => Array.from({ length: size }, (_, number) => `service-${number}.example`);

const servicesAt = (domains: string[]): Record<string, WatchedSites> =>
  Object.fromEntries(domains.map((domain) => [domain, { sites: [{ domain }] }]));

/** As many watched as not, with and without a subdomain; spread over the rules. */
function addresses(domains: string[]): URL[] {
  return [0.1, 0.5, 0.9].flatMap((place) => {
    const watched = domains[Math.floor(place * domains.length)]!;
    return [
      new URL(`https://www.${watched}/associations/club?page=2`),
      new URL(`https://${watched}/`),
      new URL(`https://www.not-${watched}/associations/club?page=2`),
      new URL(`https://a.b.elsewhere-${place * 10}.example/`),
    ];
  });
}

function inWords(nanoseconds: number): string {
  if (nanoseconds < 1e4) return `${nanoseconds.toPrecision(3)} ns`;
  return nanoseconds < 1e6 ? `${(nanoseconds / 1e3).toPrecision(3)} µs` : `${(nanoseconds / 1e6).toPrecision(3)} ms`;
}

await runCommand(import.meta, main);
