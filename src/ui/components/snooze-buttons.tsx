import { useId } from 'preact/hooks';
import { localDay } from '../../core/frequency.ts';
import { endOfSnooze, SNOOZE_LENGTHS, type SnoozeLength } from '../../core/snooze.ts';
import { startOfDay } from '../../core/start-of-day.ts';
import { t } from '../../platform/i18n.ts';
import { keyOf } from '../because-text.ts';

/** Receives when alerts may show again, in milliseconds since 1970. */
type Snooze = (until: number) => void;

/** For an hour, today, a week, or until a day of one's choice. */
export function SnoozeButtons({ legend, snooze }: { legend: string; snooze: Snooze }) {
  const dayId = useId();
  return (
    <fieldset class="buttons">
      <legend>{legend}</legend>
      {SNOOZE_LENGTHS.map((length) => (
        <SnoozeButton key={length} length={length} text={t(`snooze_${keyOf(length)}`)} snooze={snooze} />
      ))}
      <form
        class="until"
        onSubmit={(event) => {
          event.preventDefault();
          const day = String(new FormData(event.currentTarget).get('day'));
          // Without an offset, this is midnight by the clock of the device.
          snooze(new Date(`${day}T00:00`).getTime());
        }}
      >
        <label for={dayId}>
          {t('until')} <input id={dayId} type="date" name="day" required min={tomorrow()} />
        </label>
        <button>{t('snooze')}</button>
      </form>
    </fieldset>
  );
}

/** Everything: for an hour or until tomorrow, no longer. */
export function SnoozeEverythingButtons({ snooze }: { snooze: Snooze }) {
  return (
    <p class="buttons">
      <SnoozeButton length="an-hour" text={t('snooze_an_hour')} snooze={snooze} />
      <SnoozeButton length="today" text={t('untilTomorrow')} snooze={snooze} />
    </p>
  );
}

function SnoozeButton({ length, text, snooze }: { length: SnoozeLength; text: string; snooze: Snooze }) {
  return (
    <button type="button" onClick={() => snooze(endOfSnooze(length, new Date()))}>
      {text}
    </button>
  );
}

/** The first day that one can wait for. */
export function tomorrow(): string {
  return localDay(new Date(startOfDay(new Date(), 1)));
}
