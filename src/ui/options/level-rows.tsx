import type { ComponentChildren } from 'preact';
import { ALERT_LEVELS, type AlertLevel } from '../../core/alert.ts';
import type { LevelScope } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import { save } from '../save.ts';

type Props = {
  entries: { id: string; name: string; mark?: ComponentChildren }[];
  scope: LevelScope;
  levels: Record<string, AlertLevel>;
};

/** A level for each entry, one line each. */
export function LevelRows({ entries, scope, levels }: Props) {
  if (entries.length === 0) return null;
  return (
    <ul class="rows level-rows">
      {entries.map(({ id, name, mark }) => (
        <li key={id}>
          <label>
            <span>
              <strong>{name}</strong> {mark}
            </span>
            <select
              value={levels[id] ?? ''}
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
        </li>
      ))}
    </ul>
  );
}
