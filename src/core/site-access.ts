/**
 * Which services the browser lets us watch.
 *
 * Judged by host: what a person granted may be narrower than what the manifest asks for
 * (`https://www.helloasso.com/*` for `*://*.helloasso.com/*`), or written with another scheme.
 */
import type { Named } from './names.ts';
import { isWithin, parentOf } from './site-rules.ts';

/** What the whole catalogue asks to watch, the most serious verdict first, and the hosts that all leave out. */
export type WatchedSites = { services: Record<string, WatchedService>; excludeMatches: string[] };
export type WatchedService = Named & { matches: string[] };

/** The match patterns of the manifest, and the origins that the browser lets the extension see. */
export type BrowserSites = { inManifest: readonly string[]; granted: readonly string[] };

export type UnwatchedService = Named & {
  service: string;
  /** Some of its pages are watched. */
  partly: boolean;
  /** What gives access to the others. */
  origins: string[];
};

export type SiteAccess = {
  /** Of the manifest's sites, access to these was refused or taken back. */
  refused: UnwatchedService[];
  /** Newer than the manifest's frozen sites: watched once the person agrees. */
  offered: UnwatchedService[];
};

export function siteAccess({ services }: WatchedSites, { inManifest, granted }: BrowserSites): SiteAccess {
  const frozen = patternSet(inManifest);
  const allowed = patternSet(granted);

  const unwatched = (isAsked: (pattern: Pattern) => boolean): UnwatchedService[] =>
    Object.entries(services).flatMap(([service, { name, names, matches }]) => {
      const patterns = parseAll(matches);
      const missing = patterns.filter((pattern) => isAsked(pattern) && !isCovered(pattern, allowed));
      if (missing.length === 0) return [];
      const partly = patterns.some((pattern) => isReached(pattern, allowed));
      return { service, name, names, partly, origins: [...new Set(missing.map(originOf))] };
    });

  return {
    refused: unwatched((pattern) => isCovered(pattern, frozen)),
    offered: unwatched((pattern) => !isCovered(pattern, frozen)),
  };
}

/** What to ask the browser for, each host once: a subdomain is asked for with its domain. */
export function originsToAsk(services: readonly UnwatchedService[]): string[] {
  const origins = parseAll([...new Set(services.flatMap(({ origins }) => origins))]);
  const all = setOf(origins);
  return writtenIn(origins.filter((origin) => covering(origin, all).every((other) => other === origin)));
}

/** Whether the browser lets the page script run at this address. */
export function mayRunAt(address: string, granted: readonly string[]): boolean {
  return parseAll([address]).some((page) => isCovered(page, patternSet(granted)));
}

/** Where the page script is to be registered beside the manifest; `undefined` where there is nothing to add. */
export function sitesToRegister(
  { services, excludeMatches }: WatchedSites,
  { inManifest, granted }: BrowserSites,
): { matches: string[]; excludeMatches: string[] } | undefined {
  const frozen = patternSet(inManifest);
  const allowed = patternSet(granted);
  const added = parseAll(Object.values(services).flatMap(({ matches }) => matches)).filter(
    (pattern) => !isCovered(pattern, frozen) && isReached(pattern, allowed),
  );
  if (added.length === 0) return undefined;
  const watched = setOf(added);
  return {
    matches: writtenIn(added),
    excludeMatches: writtenIn(parseAll(excludeMatches).filter((pattern) => isReached(pattern, watched))),
  };
}

type Pattern = { written: string; domain: string; withSubdomains: boolean; path: string };

/** An address is a pattern too. What is for neither HTTP nor HTTPS is left out. */
function parseAll(patterns: readonly string[]): Pattern[] {
  return patterns.flatMap((written) => {
    const [, host, path] = /^(?:\*|https?):\/\/([^/:]+)(?::\d+)?(\/.*)$/.exec(written) ?? [];
    if (!host || !path) return [];
    return { written, domain: host.replace(/^\*\.?/, ''), withSubdomains: host.startsWith('*'), path };
  });
}

/**
 * By their domains, so that asking takes as many steps as a domain has parts, however many patterns there are:
 * the background asks at each of its starts.
 */
type PatternSet = { byDomain: ReadonlyMap<string, Pattern[]>; domainsAbove: ReadonlySet<string> };

function patternSet(written: readonly string[]): PatternSet {
  return setOf(parseAll(written));
}

function setOf(patterns: readonly Pattern[]): PatternSet {
  return {
    byDomain: Map.groupBy(patterns, ({ domain }) => domain),
    domainsAbove: new Set(patterns.flatMap(({ domain }) => lineOf(domain))),
  };
}

/** 'docs.google.com' → itself, 'google.com', 'com' and '', which stands for all. */
function lineOf(domain: string): string[] {
  return [domain, ...(domain === '' ? [] : lineOf(parentOf(domain)))];
}

function covering(pattern: Pattern, by: PatternSet): Pattern[] {
  return coveringHost(pattern, by).filter((other) => coversPath(other, pattern));
}

function coveringHost(pattern: Pattern, { byDomain }: PatternSet): Pattern[] {
  return lineOf(pattern.domain)
    .flatMap((domain) => byDomain.get(domain) ?? [])
    .filter((other) => coversHost(other, pattern));
}

function isCovered(pattern: Pattern, by: PatternSet): boolean {
  return covering(pattern, by).length > 0;
}

/** Covered, at least in part. */
function isReached(pattern: Pattern, by: PatternSet): boolean {
  return coveringHost(pattern, by).length > 0 || (pattern.withSubdomains && by.domainsAbove.has(pattern.domain));
}

function coversHost(broad: Pattern, narrow: Pattern): boolean {
  if (!broad.withSubdomains) return !narrow.withSubdomains && broad.domain === narrow.domain;
  return broad.domain === '' || isWithin(narrow.domain, broad.domain);
}

function coversPath({ path: broad }: Pattern, { path: narrow }: Pattern): boolean {
  return broad.endsWith('*') ? narrow.startsWith(broad.slice(0, -1)) : broad === narrow;
}

/** Access is granted to whole hosts: '*://*.docs.google.com/forms*' → '*://*.docs.google.com/*'. */
function originOf({ written }: Pattern): string {
  return written.replace(/^([^/]+\/\/[^/]+\/).*$/, '$1*');
}

function writtenIn(patterns: Pattern[]): string[] {
  return [...new Set(patterns.map(({ written }) => written))].sort();
}
