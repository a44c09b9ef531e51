import { localDay } from '../../core/frequency.ts';
import { startOfDay } from '../../core/start-of-day.ts';
import { t } from '../../platform/i18n.ts';

/** Why a service is kept for now, and when to speak of it again. */
export function KeepForm({ keep }: { keep: (because: string, until: string | undefined) => void }) {
  return (
    <form
      class="keep"
      onSubmit={(event) => {
        event.preventDefault();
        const answers = new FormData(event.currentTarget);
        keep(String(answers.get('because')).trim(), String(answers.get('until')) || undefined);
      }}
    >
      <label>
        {t('keepWhy')}
        <input name="because" required maxLength={200} placeholder={t('keepExample')} />
      </label>
      <label>
        {t('keepUntil')}
        <input type="date" name="until" min={localDay(new Date(startOfDay(new Date(), 1)))} />
      </label>
      <button>{t('keep')}</button>
    </form>
  );
}
