import { useId, useState } from 'preact/hooks';
import type { SettingsInForce } from '../../core/policy.ts';
import type { LevelScope } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { LockLine } from '../components/lock-line.tsx';
import { lockedBy } from '../locked-by.ts';
import { type LevelEntry, LevelRows } from './level-rows.tsx';
import { Section } from './section.tsx';

type Props = {
  section: 'services' | 'needs';
  introduction: string;
  /** What opens the whole list, and what finds an entry in it. */
  all: string;
  find: string;
  entries: LevelEntry[];
  scope: LevelScope;
  settings: SettingsInForce;
};

/** A level for each entry: those that have one, then all, with a way to find one. */
export function LevelList({ section, introduction, all, find, entries, scope, settings }: Props) {
  const findId = useId();
  const [wanted, setWanted] = useState('');
  const chosen = entries.filter(({ id }) => Object.hasOwn(settings.levels[scope], id));
  const found = entries.filter(({ name }) => folded(name).includes(folded(wanted)));
  const by = lockedBy(settings, 'levels');
  return (
    <Section id={section}>
      <p>{introduction}</p>
      {by && <LockLine by={by} />}
      <LevelRows entries={chosen} scope={scope} settings={settings} />
      {!by && (
        <Disclosure summary={all}>
          <label class="find" for={findId}>
            {find}
            <input
              id={findId}
              type="search"
              value={wanted}
              onInput={({ currentTarget }) => setWanted(currentTarget.value)}
            />
          </label>
          <p class="hint" role="status">
            {found.length === 0 && t('noneFound')}
          </p>
          <LevelRows entries={found} scope={scope} settings={settings} />
        </Disclosure>
      )}
    </Section>
  );
}

/** 'Événements' → 'evenements' */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
