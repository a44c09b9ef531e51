import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { routeTo } from './routes.ts';

/** The needs that something serves, each with what else answers it. */
export function NeedLinks({ ids, guide }: { ids: string[]; guide: Guide }) {
  return (
    <div class="need-links">
      <span class="source">{t('needsServed')}</span>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={routeTo('need', id)}>{guide.categories[id]!.name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
