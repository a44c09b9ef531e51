import { useId } from 'preact/hooks';
import type { Standing } from '../../core/standing.ts';
import { t } from '../../platform/i18n.ts';
import { tomorrow } from './snooze-buttons.tsx';

type Kept = Extract<Standing, { state: 'kept' }>;

/** Why a service is kept for now, and when to speak of it again. */
export function KeepForm({ kept, keep }: { kept?: Kept | undefined; keep: (kept: Kept) => void }) {
  const formId = useId();
  return (
    <form
      class="keep"
      onSubmit={(event) => {
        event.preventDefault();
        const answers = new FormData(event.currentTarget);
        const until = String(answers.get('until'));
        keep({ state: 'kept', because: String(answers.get('because')).trim(), ...(until && { until }) });
      }}
    >
      <label for={`${formId}-because`}>
        {t('keepWhy')}
        <span class="hint">{t('keepExample')}</span>
        <input id={`${formId}-because`} name="because" required maxLength={200} defaultValue={kept?.because} />
      </label>
      <label for={`${formId}-until`}>
        {t('keepUntil')}
        <input id={`${formId}-until`} type="date" name="until" min={tomorrow()} defaultValue={kept?.until} />
      </label>
      <p class="hint">{t('keepMeans')}</p>
      <button>{t('keep')}</button>
    </form>
  );
}
