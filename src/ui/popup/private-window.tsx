import type { Decision } from '../../core/alert.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { t } from '../../platform/i18n.ts';
import { becauseText } from '../because-text.ts';
import { Icon } from '../components/icon.tsx';

type Props = { decision: Decision | undefined; settings: SettingsInForce };

/** In the place of every choice: one made here would tell what was visited in a private window. */
export function PrivateWindow({ decision, settings }: Props) {
  return (
    <section>
      {decision && (
        <p class="hint" role="status">
          {t(`levelNow_${decision.level}`)} {becauseText(decision, settings)}
        </p>
      )}
      <p class="lock-line">
        <Icon name="eye-off" />
        <span>{t('privateWindow')}</span>
      </p>
    </section>
  );
}
