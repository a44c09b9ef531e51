import type { Guide } from '../../core/compile.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { routeTo } from './routes.ts';

/** Services, one line each. */
export function ServiceRows({ ids, guide }: { ids: string[]; guide: Guide }) {
  return (
    <ul class="rows">
      {ids.map((id) => {
        const { name, verdict, summary } = guide.services[id]!;
        return (
          <li key={id} class="row">
            <a href={routeTo('service', id)}>{name}</a> <VerdictMark verdict={verdict} />
            <span class="source">{summary}</span>
          </li>
        );
      })}
    </ul>
  );
}
