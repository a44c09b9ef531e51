/** The guide's addresses: `guide.html#/service/helloasso`. */
export const KINDS = ['need', 'service', 'alternative', 'host'] as const;
export type Kind = (typeof KINDS)[number];

export const VIEWS = ['services', 'hosts', 'resources', 'questions', 'words'] as const;
export type ViewName = (typeof VIEWS)[number];

/** The needs that no alternative answers, but one of these pages. */
const VIEW_OF_NEED = new Map<string, ViewName>([
  ['hosting', 'hosts'],
  ['guidance', 'resources'],
]);

export type Route = { view: 'home' | 'changes' | ViewName } | { view: Kind; id: string };

/** '#/service/helloasso' → that service; what is not an address of the guide leads home. */
export function parseRoute(hash: string): Route {
  const [, first = '', second] = hash.replace(/^#/, '').split('/');
  const kind = KINDS.find((known) => known === first);
  if (kind && second) {
    const answer = kind === 'need' && VIEW_OF_NEED.get(second);
    return answer ? { view: answer } : { view: kind, id: second };
  }
  if (first === 'changes') return { view: 'changes' };
  return { view: VIEWS.find((known) => known === first) ?? 'home' };
}

export function routeTo(kind: Kind, id: string): string {
  return `#/${kind}/${id}`;
}
