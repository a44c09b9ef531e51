import { useId } from 'preact/hooks';
import { ALERT_LEVELS, type AlertLevel } from '../../core/alert.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';
import { LockLine } from './lock-line.tsx';

const LEVEL_ICONS: Record<AlertLevel, string> = {
  silent: 'bell-off',
  badge: 'bell',
  banner: 'panel-top',
  pause: 'hand',
};

type Props = {
  /** What the levels are for: "Alertes pour HelloAsso". */
  legend: string;
  /** The level chosen; undefined where the default holds. */
  chosen: AlertLevel | undefined;
  /** What happens without a choice. */
  fallback: string;
  choose: (level: AlertLevel | null) => void;
  /** Who decided, where there is no choice. */
  lockedBy: string | undefined;
};

/** The four levels, and "default". */
export function LevelChoice({ legend, chosen, fallback, choose, lockedBy }: Props) {
  const name = useId();
  return (
    <fieldset class="levels" disabled={lockedBy !== undefined} aria-describedby={lockedBy && `${name}-lock`}>
      <legend>{legend}</legend>
      {lockedBy && <LockLine by={lockedBy} id={`${name}-lock`} />}
      <label for={`${name}-default`}>
        <input
          id={`${name}-default`}
          type="radio"
          name={name}
          checked={chosen === undefined}
          onChange={() => choose(null)}
        />
        <Icon name="circle-check" />
        <span>
          {t('level_default')} <small>{fallback}</small>
        </span>
      </label>
      {ALERT_LEVELS.map((level) => (
        <label key={level} for={`${name}-${level}`}>
          <input
            id={`${name}-${level}`}
            type="radio"
            name={name}
            checked={chosen === level}
            onChange={() => choose(level)}
          />
          <Icon name={LEVEL_ICONS[level]} />
          <span>
            {t(`level_${level}`)} <small>{t(`levelMeans_${level}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
