import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ALERT_LEVELS, type AlertLevel } from '../../core/alert.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import type { LevelScope } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import { LockLine } from '../components/lock-line.tsx';
import { lockedBy } from '../locked-by.ts';
import { save } from '../save.ts';

export type LevelEntry = { id: string; name: string; mark?: ComponentChildren };

type Props = {
  entries: LevelEntry[];
  scope: LevelScope;
  settings: SettingsInForce;
};

/** A level for each entry, one line each. */
export function LevelRows({ entries, scope, settings }: Props) {
  const listId = useId();
  if (entries.length === 0) return null;
  const isAllLocked = lockedBy(settings, 'levels') !== undefined;
  const levels: Partial<Record<string, AlertLevel>> = settings.levels[scope];
  return (
    <ul class="rows level-rows">
      {entries.map(({ id, name, mark }) => {
        const by = lockedBy(settings, 'levels', scope, id);
        return (
          <li key={id}>
            <label for={`${listId}-${id}`}>
              <span>
                <strong>{name}</strong> {mark}
              </span>
              <select
                id={`${listId}-${id}`}
                value={levels[id] ?? ''}
                disabled={by !== undefined}
                onChange={({ currentTarget }) =>
                  save(send('setLevel', { scope, id, level: (currentTarget.value || null) as AlertLevel | null }))
                }
              >
                <option value="">{t('level_default')}</option>
                {ALERT_LEVELS.map((level) => (
                  <option key={level} value={level}>
                    {t(`level_${level}`)}
                  </option>
                ))}
              </select>
            </label>
            {by && !isAllLocked && <LockLine by={by} />}
          </li>
        );
      })}
    </ul>
  );
}
