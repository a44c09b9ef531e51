import { isLocked, type Lock, type Policy, type SettingsInForce } from '../core/policy.ts';
import { t } from '../platform/i18n.ts';

/** Who decided a setting that the policy locks; undefined where a person may choose. */
export function lockedBy(settings: SettingsInForce, ...lock: Lock): string | undefined {
  return isLocked(settings, ...lock) ? whoDecided(settings.policy) : undefined;
}

/** By the name that the policy gives, or in general words. */
export function whoDecided({ decidedBy }: Policy): string {
  return decidedBy ?? t('whoeverDecides');
}
