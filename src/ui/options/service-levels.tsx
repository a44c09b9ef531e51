import { useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { t } from '../../platform/i18n.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { LockLine } from '../components/lock-line.tsx';
import { lockedBy } from '../locked-by.ts';
import { LevelRows } from './level-rows.tsx';
import { Section } from './section.tsx';

/** A level for each service: those that were chosen first. */
export function ServiceLevels({ settings, guide }: { settings: SettingsInForce; guide: Guide }) {
  const [wanted, setWanted] = useState('');
  const entries = Object.entries(guide.services)
    .map(([id, { name, verdict }]) => ({ id, name, mark: <VerdictMark verdict={verdict} /> }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const chosen = entries.filter(({ id }) => Object.hasOwn(settings.levels.services, id));
  const found = entries.filter(({ name }) => folded(name).includes(folded(wanted)));
  const by = lockedBy(settings, 'levels');
  return (
    <Section id="services">
      <p>{t('serviceLevelsIntroduction')}</p>
      {by && <LockLine by={by} />}
      <LevelRows entries={chosen} scope="services" settings={settings} />
      {!by && (
        <Disclosure summary={t('otherServices')}>
          <label class="find">
            {t('findService')}
            <input type="search" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
          </label>
          <LevelRows entries={found} scope="services" settings={settings} />
        </Disclosure>
      )}
    </Section>
  );
}

/** 'Événements' → 'evenements' */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
