import type { Guide } from '../../core/compile.ts';
import { WebLink } from '../components/link.tsx';

/** Places to learn and people who help, one line each. */
export function ResourceRows({ ids, guide }: { ids: string[]; guide: Guide }) {
  return (
    <ul class="rows">
      {ids.flatMap((id) => {
        const resource = guide.resources[id];
        if (!resource) return [];
        return (
          <li key={id} class="row">
            <WebLink href={resource.website} language={resource.language}>
              <span lang={resource.language}>{resource.name}</span>
            </WebLink>
            <span class="source">{resource.summary}</span>
          </li>
        );
      })}
    </ul>
  );
}
