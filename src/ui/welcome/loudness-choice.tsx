import type { AlertLevel } from '../../core/alert.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import { Choice } from '../components/choice.tsx';
import { lockedBy } from '../locked-by.ts';
import { save } from '../save.ts';

/** One question instead of three levels: how loudly to speak of services to avoid. */
export function LoudnessChoice({ settings }: { settings: SettingsInForce }) {
  const set = (level: AlertLevel | undefined) =>
    save(send('setLevel', { scope: 'verdicts', id: 'avoid', level: level ?? null }));
  return (
    <Choice
      legend={t('welcomeLevelQuestion')}
      options={[
        { value: undefined, name: t('loudness_default'), hint: t('loudnessMeans_default') },
        { value: 'badge', name: t('loudness_badge'), hint: t('loudnessMeans_badge') },
        { value: 'pause', name: t('loudness_pause'), hint: t('loudnessMeans_pause') },
      ]}
      chosen={settings.levels.verdicts.avoid}
      choose={(level) => set(level as AlertLevel | undefined)}
      lockedBy={lockedBy(settings, 'levels', 'verdicts', 'avoid')}
    />
  );
}
