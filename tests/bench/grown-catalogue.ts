/** The catalogue, as if contributors had gone on for years: more entries of every kind, for the same needs. */
import type { Catalogue, LocalisedText, Service } from '../../src/core/catalogue.ts';

export function grow(catalogue: Catalogue, entries: number): Catalogue {
  const { services, alternatives, hosts, resources } = catalogue;
  const copies = Math.ceil(entries / countEntries(catalogue)) - 1;
  const grown = { ...catalogue };
  for (let copy = 1; copy <= copies; copy++) {
    const id = (known: string) => `${known}-${copy}`;
    // A copy's words are its own, as those of other entries are.
    const word = inventedWord(copy);
    const text = (value: LocalisedText): LocalisedText => ({
      ...value,
      fr: `${value.fr} ${word}`,
      en: `${value.en} ${word}`,
    });

    const copied = <Entry extends { name: string }>(
      part: Record<string, Entry>,
      change: (entry: Entry) => Partial<Entry>,
    ) =>
      Object.fromEntries(
        Object.entries(part).map(([key, entry]) => [
          id(key),
          { ...entry, name: `${entry.name} ${word}`, ...change(entry) },
        ]),
      );

    grown.services = {
      ...grown.services,
      ...copied(services, (service) => ({
        owner: `${service.owner} ${word}`,
        summary: text(service.summary),
        sites: elsewhere(service, copy),
        alternatives: service.alternatives.map((alternative) => ({ ...alternative, id: id(alternative.id) })),
      })),
    };
    grown.alternatives = {
      ...grown.alternatives,
      ...copied(alternatives, ({ summary }) => ({ summary: text(summary) })),
    };
    grown.hosts = {
      ...grown.hosts,
      ...copied(hosts, ({ summary, offers }) => ({
        summary: text(summary),
        ...(offers && { offers: offers.map(id) }),
      })),
    };
    grown.resources = { ...grown.resources, ...copied(resources, ({ summary }) => ({ summary: text(summary) })) };
  }
  return grown;
}

export function countEntries({ services, alternatives, hosts, resources }: Catalogue): number {
  return [services, alternatives, hosts, resources].reduce((count, part) => count + Object.keys(part).length, 0);
}

/** 'doodle.com' → 'doodle-com.copy-3.example' */
function elsewhere({ sites }: Service, copy: number): Service['sites'] {
  const moved = (domain: string) => `${domain.replaceAll('.', '-')}.copy-${copy}.example`;
  return sites.map(({ exclude, ...site }) => ({ ...site, domain: moved(site.domain) }));
}

const SYLLABLES = ['ba', 'co', 'du', 'fi', 'gre', 'lo', 'mi', 'nou', 'pe', 'ri', 'sa', 'tou', 'va', 'zi'];

/** 1 → 'cobaba', 2 → 'dubaba': always the same */
function inventedWord(number: number): string {
  const digit = (place: number) => SYLLABLES[Math.floor(number / SYLLABLES.length ** place) % SYLLABLES.length];
  return `${digit(0)}${digit(1)}${digit(2)}`;
}
