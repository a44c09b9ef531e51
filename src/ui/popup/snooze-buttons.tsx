import { localDay } from '../../core/frequency.ts';
import { endOfSnooze, SNOOZE_LENGTHS } from '../../core/snooze.ts';
import { startOfDay } from '../../core/start-of-day.ts';
import { t } from '../../platform/i18n.ts';
import { keyOf } from '../because-text.ts';

type Props = {
  legend: string;
  /** Receives when alerts may show again, in milliseconds since 1970. */
  snooze: (until: number) => void;
};

/** For an hour, today, a week, or until a day of one's choice. */
export function SnoozeButtons({ legend, snooze }: Props) {
  const tomorrow = localDay(new Date(startOfDay(new Date(), 1)));
  return (
    <fieldset class="buttons">
      <legend>{legend}</legend>
      {SNOOZE_LENGTHS.map((length) => (
        <button key={length} type="button" onClick={() => snooze(endOfSnooze(length, new Date()))}>
          {t(`snooze_${keyOf(length)}`)}
        </button>
      ))}
      <label class="until">
        {t('until')}
        <input
          type="date"
          min={tomorrow}
          onChange={({ currentTarget: { valueAsDate, validity } }) => {
            if (valueAsDate && validity.valid) snooze(localMidnight(valueAsDate));
          }}
        />
      </label>
    </fieldset>
  );
}

/** A date input gives midnight in Greenwich; the user means midnight here. */
function localMidnight(day: Date): number {
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()).getTime();
}
