import type { Guide } from '../../core/compile.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { t } from '../../platform/i18n.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { LockLine } from '../components/lock-line.tsx';
import { lockedBy } from '../locked-by.ts';
import { LevelRows } from './level-rows.tsx';
import { Section } from './section.tsx';

/** A level for each need that some service of the catalogue answers. */
export function CategoryLevels({ settings, guide }: { settings: SettingsInForce; guide: Guide }) {
  const used = new Set(Object.values(guide.services).flatMap(({ categories }) => categories));
  const entries = Object.entries(guide.categories)
    .filter(([id]) => used.has(id))
    .map(([id, { name }]) => ({ id, name }));
  const chosen = entries.filter(({ id }) => Object.hasOwn(settings.levels.categories, id));
  const by = lockedBy(settings, 'levels');
  return (
    <Section id="needs">
      <p>{t('categoryLevelsIntroduction')}</p>
      {by && <LockLine by={by} />}
      <LevelRows entries={chosen} scope="categories" settings={settings} />
      {!by && (
        <Disclosure summary={t('allCategories')}>
          <LevelRows entries={entries} scope="categories" settings={settings} />
        </Disclosure>
      )}
    </Section>
  );
}
