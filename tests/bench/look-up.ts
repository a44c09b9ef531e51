/**
 * `npm run bench:look-up`: how long it takes to find whose an address is, among more and more rules, beside other
 * ways to do it. What a browser is not needed for.
 */
import { do_not_optimize, measure } from 'mitata';
import { getDomain } from 'tldts';
import { runCommand } from '../../src/tools/command.ts';
import { indexRules, type RuleIndex, type WatchedSites } from '../../src/core/site-rules.ts';
import { findDetection } from '../../src/core/url-matcher.ts';

const SIZES = [100, 1_000, 10_000];

type Found = unknown;
type LookUp = (url: URL) => Found;

/** Each way, from the domains it must know. */
const WAYS: Record<string, (domains: string[]) => LookUp> = {
  ours: (domains) => {
    const index = indexRules(servicesAt(domains));
    return (url) => findDetection(index, url);
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

async function main(): Promise<void> {
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, prepare] of Object.entries(WAYS)) {
    rows[name] = {};
    for (const size of SIZES) {
      const domains = domainsOf(size);
      rows[name][`${size} rules`] = inWords(await nanoseconds(prepare(domains), addresses(domains)));
    }
  }
  rows['our index, parsed'] = {};
  for (const size of SIZES) {
    const json = JSON.stringify(indexRules(servicesAt(domainsOf(size))));
    const { p50 } = await measure(() => do_not_optimize(JSON.parse(json) as RuleIndex));
    rows['our index, parsed'][`${size} rules`] = inWords(p50);
  }
  console.table(rows);
}

/** The middle of many rounds, for one address. */
async function nanoseconds(find: LookUp, urls: URL[]): Promise<number> {
  const { p50 } = await measure(() => {
    for (const url of urls) do_not_optimize(find(url));
  });
  return p50 / urls.length;
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
