import type { Guide } from '../../core/compile.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { t } from '../../platform/i18n.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { LevelList } from './level-list.tsx';

/** A level for each service. */
export function ServiceLevels({ settings, guide }: { settings: SettingsInForce; guide: Guide }) {
  const entries = Object.entries(guide.services)
    .map(([id, { name, verdict }]) => ({ id, name, mark: <VerdictMark verdict={verdict} /> }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <LevelList
      section="services"
      introduction={t('serviceLevelsIntroduction')}
      all={t('otherServices')}
      find={t('findService')}
      entries={entries}
      scope="services"
      settings={settings}
    />
  );
}
