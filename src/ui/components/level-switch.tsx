import { useId } from 'preact/hooks';
import { ALERT_LEVELS, type AlertLevel } from '../../core/alert.ts';
import { t } from '../../platform/i18n.ts';
import { LockLine } from './lock-line.tsx';

type Props = {
  legend: string;
  level: AlertLevel;
  /** Something lowers it here and now: what it means would contradict what is shown. */
  lowered: boolean;
  choose: (level: AlertLevel) => void;
  /** Who decided, where there is no choice. */
  lockedBy?: string | undefined;
};

/** The four levels on one line, the one that holds marked, and explained where it is what one sees: one click changes it. */
export function LevelSwitch({ legend, level, lowered, choose, lockedBy }: Props) {
  const name = useId();
  const described = [!lowered && `${name}-means`, lockedBy && `${name}-lock`].filter(Boolean).join(' ');
  return (
    <fieldset class="level-switch" disabled={lockedBy !== undefined} aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {!lowered && (
        <p class="hint sentence" id={`${name}-means`}>
          {t(`levelMeans_${level}`)}
        </p>
      )}
      <div>
        {ALERT_LEVELS.map((offered) => (
          <label key={offered} for={`${name}-${offered}`} title={t(`levelMeans_${offered}`)}>
            {/* A click, not a change: one may also settle on what is the default now. */}
            <input
              id={`${name}-${offered}`}
              type="radio"
              name={name}
              class="unseen"
              checked={offered === level}
              onClick={() => choose(offered)}
            />
            {t(`level_${offered}`)}
          </label>
        ))}
      </div>
      {lockedBy && <LockLine by={lockedBy} id={`${name}-lock`} />}
    </fieldset>
  );
}
