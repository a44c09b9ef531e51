import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
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
                <span class="source">{someOf(namesFor(id))}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** 'Framadate, Rallly, …': not "et", since some names are lists themselves. */
function someOf(names: string[]): string {
  return [...names.slice(0, 4), ...(names.length > 4 ? ['…'] : [])].join(', ');
}
