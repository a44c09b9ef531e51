/** What Vigilibre would say of an address, and why: with default settings, at a first visit. */
import { decideAlert, visitOf, type AlertLevel, type Because } from './alert.ts';
import type { Service } from './catalogue.ts';
import { defaultSettings } from './settings.ts';
import { noSnoozes } from './snooze.ts';
import { indexRules, indexShortDomains } from './site-rules.ts';
import { findDetection } from './url-matcher.ts';
import type { Role } from './vocabulary.ts';

export type Explanation = {
  url: string;
  service: string | null;
  role: Role | null;
  /** The domain and path that won. */
  rule: { domain: string; path: string | null } | null;
  /** Null where nothing is watched. */
  level: AlertLevel | null;
  /** `not-watched`: nobody's address. `only-redirects`: a short address, where no page is ever shown. */
  because: Because | 'not-watched' | 'only-redirects';
};

export type Unexplained = { url: string; error: string };

/** A function of addresses, for these services. */
export function explainer(services: Record<string, Service>): (address: string) => Explanation | Unexplained {
  const rules = indexRules(services);
  const shortDomains = indexShortDomains(services);

  return (address) => {
    const url = URL.parse(address);
    if (!url) return { url: address, error: 'This is not an address: write it whole, "https://example.org/page".' };

    const watched = findDetection(rules, url);
    if (watched) {
      const { service, role, rule } = watched;
      const { level, because } = decideAlert(
        visitOf(watched, services[service]!, false),
        defaultSettings,
        noSnoozes,
        {},
        { today: '1970-01-01', session: '', now: 0 },
      );
      return { url: address, service, role: role ?? null, rule, level, because };
    }

    const redirected = findDetection(shortDomains, url);
    return {
      url: address,
      service: redirected?.service ?? null,
      role: null,
      rule: redirected?.rule ?? null,
      level: null,
      because: redirected ? 'only-redirects' : 'not-watched',
    };
  };
}
