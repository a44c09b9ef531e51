import { everythingSnoozedUntil } from '../../core/snooze.ts';
import { t, when } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import * as stores from '../../platform/stores.ts';
import { Icon } from '../components/icon.tsx';
import { SnoozeEverythingButtons } from '../components/snooze-buttons.tsx';
import { UndoLine } from '../components/undo-line.tsx';
import { useStored } from '../use-stored.ts';
import { save } from '../save.ts';

/** Silence for an hour or until tomorrow, whatever the service. */
export function SnoozeEverything() {
  const snoozes = useStored(stores.snoozes);
  if (!snoozes) return null;
  const until = everythingSnoozedUntil(snoozes, Date.now());
  const snooze = (end: number | null) => save(send('snooze', { service: null, until: end }));
  if (until) {
    return (
      <UndoLine
        icon="bell-off"
        text={t('everythingSnoozedUntil', when(until))}
        wayBack={t('alertAgain')}
        undo={() => snooze(null)}
      />
    );
  }
  return (
    <details class="everything">
      <summary>
        <Icon name="bell-off" />
        {t('snoozeEverything')}
        <Icon name="chevron-down" />
      </summary>
      <p class="hint">{t('snoozeMeans')}</p>
      <SnoozeEverythingButtons snooze={snooze} />
    </details>
  );
}
