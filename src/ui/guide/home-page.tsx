import type { Guide } from '../../core/compile.ts';
import { list, plural, t } from '../../platform/i18n.ts';
import { WhatsNew } from '../components/whats-new.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { NeedIcon } from './need-icon.tsx';
import { routeTo } from './routes.ts';

/** Where one begins: a search, and the needs. */
export function HomePage({ guide }: { guide: Guide }) {
  return (
    <>
      <header class="view-header">
        <h1 tabIndex={-1}>{t('guideTitle')}</h1>
        <p class="lead">{t('guideIntroduction')}</p>
      </header>
      <SearchBox asked={asked()} />
      <WhatsNew guide={guide} />
      <section>
        <h2>{t('byNeed')}</h2>
        <ul class="needs">
          {Object.entries(guide.categories).map(([id, { name, icon, description }]) => (
            <li key={id}>
              <a class="card" href={routeTo('need', id)}>
                <strong>
                  <NeedIcon name={icon} />
                  {name}
                </strong>
                <span class="source">{someOf(namesFor(id, guide)) || description}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** What the popup had too many answers to: 'guide.html?q=chatons'. */
function asked(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/** Those whose main need it is; where there are none, those that also serve it. */
function namesFor(need: string, guide: Guide): string[] {
  const serving = Object.values(guide.alternatives).filter(({ needs }) => needs.includes(need));
  const byMainNeed = serving.filter(({ needs }) => needs[0] === need);
  return (byMainNeed.length > 0 ? byMainNeed : serving).map(({ name }) => name);
}

/** 'Framadate, Rallly', or 'Framadate, Rallly, Pollaris et 6 autres'. Names alone take no "et": some are lists themselves. */
function someOf(names: string[]): string {
  if (names.length <= 4) return names.join(', ');
  return list([...names.slice(0, 3), plural('others', names.length - 3)]);
}
