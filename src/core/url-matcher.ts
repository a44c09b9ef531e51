/** URL → the service it belongs to. Linear in the address's length, whatever the catalogue's size. */
import type { Exclusion } from './catalogue.ts';
import type { Role, Tact } from './vocabulary.ts';
import { HELPER_SUBDOMAINS, isWithin, parentOf, type IndexedRule, type RuleIndex } from './site-rules.ts';

/** A URL belongs to a service. */
export type Detection = {
  service: string;
  /** The rule that won. */
  rule: { domain: string; path: string | null };
  role?: Role;
  tact?: Tact;
};

const helperLabels: ReadonlySet<string> = new Set(HELPER_SUBDOMAINS);

/** The most specific rule wins: longest domain, then longest path. */
export function findDetection(index: RuleIndex, url: URL): Detection | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const hostname = withoutFinalDot(url.hostname);

  for (let domain = hostname; domain; domain = parentOf(domain)) {
    const rules = rulesOf(index, domain);
    if (!rules || (domain !== hostname && isHelper(hostname))) continue;
    const rule = rules.find((candidate) => covers(candidate, hostname, url.pathname));
    if (rule) return detection(domain, rule);
  }
  return undefined;
}

/** Like `findDetection`, for an address as text. An address that is none belongs to nobody. */
export function findDetectionAt(index: RuleIndex, address: string): Detection | undefined {
  const url = URL.parse(address);
  return url ? findDetection(index, url) : undefined;
}

function rulesOf(index: RuleIndex, domain: string): IndexedRule[] | undefined {
  const rules = index[domain];
  // An index is plain data: 'constructor' is a host name that nobody watches.
  return Array.isArray(rules) ? rules : undefined;
}

function covers(rule: IndexedRule, hostname: string, pathname: string): boolean {
  if (rule.path !== undefined && !coversPath(rule.path, pathname)) return false;
  return !rule.exclude?.some((exclusion) => excludes(exclusion, hostname, pathname));
}

function excludes(exclusion: Exclusion, hostname: string, pathname: string): boolean {
  if ('host' in exclusion) return hostname === exclusion.host;
  if (!isWithin(hostname, exclusion.domain)) return false;
  return exclusion.paths?.some((path) => coversPath(path, pathname)) ?? true;
}

function coversPath(path: string, pathname: string): boolean {
  if (path === '/') return pathname === '/';
  const wanted = path.split('/');
  const actual = pathname.split('/', wanted.length);
  return (
    actual.length === wanted.length &&
    wanted.every((segment, i) => segment === actual[i] || (segment === '*' && actual[i] !== ''))
  );
}

function isHelper(hostname: string): boolean {
  return helperLabels.has(hostname.slice(0, hostname.indexOf('.')));
}

// 'helloasso.com.' is the same host, written absolutely.
function withoutFinalDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

function detection(domain: string, { service, path, role, tact }: IndexedRule): Detection {
  return { service, rule: { domain, path: path ?? null }, ...(role && { role }), ...(tact && { tact }) };
}
