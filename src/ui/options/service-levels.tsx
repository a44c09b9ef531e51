import { useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { LevelSettings } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { LevelRows } from './level-rows.tsx';
import { Section } from './section.tsx';

/** A level for each service: those that were chosen first. */
export function ServiceLevels({ levels, guide }: { levels: LevelSettings; guide: Guide }) {
  const [wanted, setWanted] = useState('');
  const entries = Object.entries(guide.services)
    .map(([id, { name, verdict }]) => ({ id, name, mark: <VerdictMark verdict={verdict} /> }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const chosen = entries.filter(({ id }) => Object.hasOwn(levels.services, id));
  const found = entries.filter(({ name }) => folded(name).includes(folded(wanted)));
  return (
    <Section id="services">
      <p>{t('serviceLevelsIntroduction')}</p>
      <LevelRows entries={chosen} scope="services" levels={levels.services} />
      <Disclosure summary={t('otherServices')}>
        <label class="find">
          {t('findService')}
          <input type="search" value={wanted} onInput={({ currentTarget }) => setWanted(currentTarget.value)} />
        </label>
        <LevelRows entries={found} scope="services" levels={levels.services} />
      </Disclosure>
    </Section>
  );
}

/** 'Événements' → 'evenements' */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
