import type { Guide } from '../../core/compile.ts';
import type { LevelSettings } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { LevelRows } from './level-rows.tsx';
import { Section } from './section.tsx';

/** A level for each need that some service of the catalogue answers. */
export function CategoryLevels({ levels, guide }: { levels: LevelSettings; guide: Guide }) {
  const used = new Set(Object.values(guide.services).flatMap(({ categories }) => categories));
  const entries = Object.entries(guide.categories)
    .filter(([id]) => used.has(id))
    .map(([id, { name }]) => ({ id, name }));
  const chosen = entries.filter(({ id }) => Object.hasOwn(levels.categories, id));
  return (
    <Section id="needs">
      <p>{t('categoryLevelsIntroduction')}</p>
      <LevelRows entries={chosen} scope="categories" levels={levels.categories} />
      <Disclosure summary={t('allCategories')}>
        <LevelRows entries={entries} scope="categories" levels={levels.categories} />
      </Disclosure>
    </Section>
  );
}
