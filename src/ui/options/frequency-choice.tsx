import { FREQUENCIES, type Frequency } from '../../core/frequency.ts';
import { t } from '../../platform/i18n.ts';
import * as stores from '../../platform/stores.ts';
import { keyOf } from '../because-text.ts';
import { Choice } from '../components/choice.tsx';
import { save } from '../save.ts';

export function FrequencyChoice({ frequency }: { frequency: Frequency }) {
  return (
    <Choice
      legend={t('frequency')}
      options={FREQUENCIES.map((value) => ({ value, name: t(`frequency_${keyOf(value)}`) }))}
      chosen={frequency}
      choose={(chosen) => save(stores.settings.update((settings) => ({ ...settings, frequency: chosen })))}
    />
  );
}
