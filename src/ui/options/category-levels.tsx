import type { Guide } from '../../core/compile.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { t } from '../../platform/i18n.ts';
import { LevelList } from './level-list.tsx';

/** A level for each need that some service of the catalogue answers. */
export function CategoryLevels({ settings, guide }: { settings: SettingsInForce; guide: Guide }) {
  const used = new Set(Object.values(guide.services).flatMap(({ categories }) => categories));
  const entries = Object.entries(guide.categories)
    .filter(([id]) => used.has(id))
    .map(([id, { name }]) => ({ id, name }));
  return (
    <LevelList
      section="needs"
      introduction={t('categoryLevelsIntroduction')}
      all={t('allCategories')}
      find={t('findCategory')}
      entries={entries}
      scope="categories"
      settings={settings}
    />
  );
}
