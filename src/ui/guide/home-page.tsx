import type { Guide } from '../../core/compile.ts';
import { list, t } from '../../platform/i18n.ts';
import { Icon } from '../components/icon.tsx';
import { WhatsNew } from '../components/whats-new.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { NeedIcon } from './need-icon.tsx';
import { routeTo, VIEWS, type ViewName } from './routes.ts';

const viewIcons: Record<ViewName, string> = {
  services: 'octagon-alert',
  hosts: 'server',
  resources: 'graduation-cap',
  questions: 'scale',
  words: 'book-open',
};

/** Where one begins: the needs, and the ways into the rest. */
export function HomePage({ guide }: { guide: Guide }) {
  const namesFor = (need: string) =>
    Object.values(guide.alternatives)
      .filter(({ needs }) => needs[0] === need)
      .map(({ name }) => name);
  const needs = Object.entries(guide.categories).filter(([id]) => namesFor(id).length > 0);
  return (
    <>
      <header class="view-header">
        <h1 tabIndex={-1}>{t('guideTitle')}</h1>
        <p class="lead">{t('guideIntroduction')}</p>
      </header>
      <SearchBox />
      <WhatsNew guide={guide} />
      <nav class="ways" aria-label={t('guideTitle')}>
        {VIEWS.map((view) => (
          <a key={view} class="button" href={`#/${view}`}>
            <Icon name={viewIcons[view]} />
            {t(`view_${view}`)}
          </a>
        ))}
      </nav>
      <section>
        <h2>{t('byNeed')}</h2>
        <ul class="needs">
          {needs.map(([id, { name, icon }]) => (
            <li key={id}>
              <a class="card" href={routeTo('need', id)}>
                <strong>
                  <NeedIcon name={icon} />
                  {name}
                </strong>
                <span class="source">{list(namesFor(id).slice(0, 4))}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
