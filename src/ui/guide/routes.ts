/** The guide's addresses: `guide.html#/service/helloasso`. */
export const KINDS = ['need', 'service', 'alternative', 'host'] as const;
export type Kind = (typeof KINDS)[number];

/** What the guide is made of: each has an address of its own, and a link on every page of the guide. */
export const SECTIONS = ['home', 'services', 'hosts', 'resources', 'questions', 'words', 'changes'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The needs that no alternative answers, but one of these pages. */
const SECTION_OF_NEED = new Map<string, SectionName>([
  ['hosting', 'hosts'],
  ['guidance', 'resources'],
]);

export type Route = { view: SectionName } | { view: Kind; id: string };

/** '#/service/helloasso' → that service; what is not an address of the guide leads home. */
export function parseRoute(hash: string): Route {
  const [, first = '', second] = hash.replace(/^#/, '').split('/');
  const kind = KINDS.find((known) => known === first);
  if (kind && second) {
    const answer = kind === 'need' && SECTION_OF_NEED.get(second);
    return answer ? { view: answer } : { view: kind, id: second };
  }
  return { view: SECTIONS.find((known) => known === first) ?? 'home' };
}

export function routeTo(kind: Kind, id: string): string {
  return `#/${kind}/${id}`;
}
