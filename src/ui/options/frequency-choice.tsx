import { FREQUENCIES } from '../../core/frequency.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { t } from '../../platform/i18n.ts';
import * as stores from '../../platform/stores.ts';
import { keyOf } from '../because-text.ts';
import { Choice } from '../components/choice.tsx';
import { lockedBy } from '../locked-by.ts';
import { save } from '../save.ts';

export function FrequencyChoice({ settings }: { settings: SettingsInForce }) {
  return (
    <Choice
      legend={t('frequency')}
      options={FREQUENCIES.map((value) => ({ value, name: t(`frequency_${keyOf(value)}`) }))}
      chosen={settings.frequency}
      choose={(chosen) => save(stores.settings.update((own) => ({ ...own, frequency: chosen })))}
      lockedBy={lockedBy(settings, 'frequency')}
    />
  );
}
