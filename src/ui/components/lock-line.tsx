import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';

/** Beside something that cannot be changed: a lock, and who decided. */
export function LockLine({ by, id }: { by: string; id?: string }) {
  return (
    <p class="lock-line" id={id}>
      <Icon name="lock" />
      <span>{t('lockedBy', by)}</span>
    </p>
  );
}
