import type { Guide, GuideHost } from '../../core/compile.ts';

/** The host's own site; none where all we know is where somebody speaks of it. */
export function ownSite({ website }: GuideHost, guide: Guide): string | undefined {
  const isSource = Object.values(guide.sources).some(({ url }) => url === website);
  return isSource ? undefined : website;
}
