import { t } from '../../platform/i18n.ts';
import { type Kind, type Route, SECTIONS, type SectionName } from './routes.ts';

/** Where the page of an entry belongs. */
const sectionOf: Record<Kind, SectionName> = { need: 'home', service: 'services', alternative: 'home', host: 'hosts' };

/** The way to every section of the guide, and which one this is. */
export function SectionNav({ view }: { view: Route['view'] }) {
  return (
    <nav class="section-nav" aria-label={t('guideTitle')}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section}>
            <a href={`#/${section === 'home' ? '' : section}`} aria-current={current(section, view)}>
              {t(`section_${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function current(section: SectionName, view: Route['view']): 'page' | 'true' | undefined {
  if (section === view) return 'page';
  return view in sectionOf && sectionOf[view as Kind] === section ? 'true' : undefined;
}
