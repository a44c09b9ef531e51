/**
 * Site rules → what the browser watches, and the table the matcher reads.
 *
 * One match pattern per domain wherever possible: in Chromium the time to load an extension grows
 * with the square of its patterns.
 */
import type { Exclusion, Service, SiteRule } from './catalogue.ts';
import type { Role, Tact } from './vocabulary.ts';

/**
 * First labels of hosts that are never a service's own pages but help, developers' or company pages:
 * `help.example.com` is not watched although `example.com` is. Never `docs`: docs.google.com.
 */
export const HELPER_SUBDOMAINS = [
  'about',
  'api',
  'blog',
  'career',
  'careers',
  'community',
  'dev',
  'developer',
  'developers',
  'engineering',
  'faq',
  'help',
  'investor',
  'investors',
  'jobs',
  'kb',
  'learn',
  'marketplace',
  'newsroom',
  'press',
  'status',
  'support',
] as const;

/** One path of one rule, as the matcher reads it. */
export type IndexedRule = {
  service: string;
  /** Absent: the whole domain. `/` alone: the home page only. */
  path?: string;
  role?: Role;
  tact?: Tact;
  exclude?: Exclusion[];
};

/** Domain → its rules, the most specific first. */
export type RuleIndex = Record<string, IndexedRule[]>;

/** What compiling needs to know of a service. */
export type WatchedSites = Pick<Service, 'sites' | 'shortDomains'>;

/** Lays the services' rules out by domain, for `findRule` of `url-matcher.ts`. */
export function indexRules(services: Record<string, WatchedSites>): RuleIndex {
  const index: RuleIndex = {};
  for (const [service, { sites }] of Object.entries(services)) {
    for (const rule of sites) {
      for (const path of pathsOf(rule)) add(index, rule.domain, indexedRule(service, rule, path));
    }
  }
  for (const rules of Object.values(index)) rules.sort(bySpecificity);
  return index;
}

/**
 * Addresses that only redirect to a service (forms.gle). No page is ever committed there, so they are
 * not watched; `explain` knows them.
 */
export function indexShortDomains(services: Record<string, WatchedSites>): RuleIndex {
  const index: RuleIndex = {};
  for (const [service, { shortDomains = [] }] of Object.entries(services)) {
    for (const { host, paths = [undefined] } of shortDomains) {
      for (const path of paths) add(index, host, { service, ...(path && { path }) });
    }
  }
  for (const rules of Object.values(index)) rules.sort(bySpecificity);
  return index;
}

/** The match patterns of the page script: sorted, none covered by another. */
export function matchPatterns(services: Record<string, WatchedSites>): string[] {
  const rules = Object.values(services).flatMap(({ sites }) => sites);
  const wholeDomains = new Set(rules.filter(watchesWholeDomain).map((rule) => rule.domain));
  const topmost = [...wholeDomains].filter((domain) => !isBelowAnother(domain, wholeDomains));

  const paths = rules
    .filter((rule) => !watchesWholeDomain(rule))
    .filter((rule) => !topmost.some((domain) => isWithin(rule.domain, domain)))
    // A pattern's path also meets the query: '/maps*' covers '/maps', '/maps/x' and '/maps?q'.
    // It covers '/mapsomething' too: the matcher decides.
    .flatMap((rule) => pathsOf(rule).map((path) => `*://*.${rule.domain}${path === '/' ? '/' : `${path}*`}`))
    .filter(
      (pattern, _, all) =>
        !all.some((other) => other !== pattern && other.endsWith('*') && pattern.startsWith(other.slice(0, -1))),
    );

  return [...new Set([...topmost.map((domain) => `*://*.${domain}/*`), ...paths])].sort();
}

/**
 * What the match patterns must leave out: hosts that rules exclude. Excluded paths are left to the
 * matcher, since a same-document navigation can cross them.
 */
export function excludeMatches(services: Record<string, WatchedSites>): string[] {
  const rules = Object.values(services).flatMap(({ sites }) => sites);
  const patterns = rules
    .flatMap((rule) => rule.exclude ?? [])
    .filter((exclusion) => !rules.some((rule) => isExcludedAway(rule, exclusion)))
    .flatMap((exclusion) => {
      if ('host' in exclusion) return [`*://${exclusion.host}/*`];
      return exclusion.paths ? [] : [`*://*.${exclusion.domain}/*`];
    });
  return [...new Set(patterns)].sort();
}

/**
 * Two globs per helper label, instead of a pattern per domain and label. A glob is held against the whole
 * address: behind `*://`, it would also meet `https://example.com/?from=https://blog.example.org`.
 */
export function excludeGlobs(): string[] {
  return HELPER_SUBDOMAINS.flatMap((label) => [`https://${label}.*`, `http://${label}.*`]);
}

/** 'docs.google.com' is within 'google.com' and within itself; 'notgoogle.com' is not. */
export function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

/** 'docs.google.com' → 'google.com' → 'com' → ''. */
export function parentOf(domain: string): string {
  const dot = domain.indexOf('.');
  return dot === -1 ? '' : domain.slice(dot + 1);
}

function add(index: RuleIndex, domain: string, rule: IndexedRule) {
  (index[domain] ??= []).push(rule);
}

function indexedRule(service: string, rule: SiteRule, path: string | undefined): IndexedRule {
  const { role, tact, exclude } = rule;
  return { service, ...(path && { path }), ...(role && { role }), ...(tact && { tact }), ...(exclude && { exclude }) };
}

function pathsOf(rule: SiteRule): (string | undefined)[] {
  const paths = [...(rule.paths ?? []), ...(rule.root ? ['/'] : [])];
  return paths.length > 0 ? paths : [undefined];
}

function watchesWholeDomain(rule: SiteRule): boolean {
  return pathsOf(rule).includes(undefined) || rule.watchWholeDomain === true;
}

function isBelowAnother(domain: string, domains: Set<string>): boolean {
  return [...domains].some((other) => other !== domain && isWithin(domain, other));
}

/** A rule of its own inside what another rule excludes: its pages must stay watched. */
function isExcludedAway(rule: SiteRule, exclusion: Exclusion): boolean {
  return 'host' in exclusion
    ? rule.domain === exclusion.host && !rule.exclude?.includes(exclusion)
    : isWithin(rule.domain, exclusion.domain);
}

/** More segments first; of two as long, the one with fewer wildcards. */
function bySpecificity(a: IndexedRule, b: IndexedRule): number {
  return specificity(b.path) - specificity(a.path);
}

function specificity(path: string | undefined): number {
  if (path === undefined) return 0;
  const segments = path.split('/').slice(1);
  return 1 + segments.length * 100 - segments.filter((segment) => segment === '*').length;
}
