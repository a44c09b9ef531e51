import type { Guide } from '../../core/compile.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { routeTo } from './routes.ts';

type Props = {
  ids: string[];
  guide: Guide;
  /** All have the verdict that is said above. */
  alike?: boolean;
};

/** Services, one line each. */
export function ServiceRows({ ids, guide, alike = false }: Props) {
  return (
    <ul class={alike ? 'rows services' : 'rows'}>
      {ids.map((id) => {
        const { name, verdict, summary } = guide.services[id]!;
        return (
          <li key={id} class="row">
            <a href={routeTo('service', id)}>{name}</a> {!alike && <VerdictMark verdict={verdict} />}
            <span class="source">{summary}</span>
          </li>
        );
      })}
    </ul>
  );
}
