import { useState } from 'preact/hooks';
import { defaultLevel } from '../../core/alert.ts';
import { localDay } from '../../core/frequency.ts';
import { snoozedUntil } from '../../core/snooze.ts';
import { standingOf } from '../../core/standing.ts';
import type { ReportedVisit } from '../../core/tab-report.ts';
import type { Verdict } from '../../core/vocabulary.ts';
import { t, when } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import { settingsInForce } from '../../platform/policy.ts';
import * as stores from '../../platform/stores.ts';
import { becauseText } from '../because-text.ts';
import { Icon } from '../components/icon.tsx';
import { LEVEL_ICONS, LevelChoice } from '../components/level-choice.tsx';
import { LockLine } from '../components/lock-line.tsx';
import { UndoLine } from '../components/undo-line.tsx';
import { lockedBy } from '../locked-by.ts';
import { useStored } from '../use-stored.ts';
import { save } from '../save.ts';
import { KeepForm } from './keep-form.tsx';
import { SnoozeButtons } from './snooze-buttons.tsx';

type Props = { visit: ReportedVisit; name: string; verdict: Verdict };

/** How loudly to speak of this service, for how long not to, and why it spoke as it did. */
export function ServiceLevel({ visit, name, verdict }: Props) {
  const settings = useStored(settingsInForce);
  const snoozes = useStored(stores.snoozes);
  const [keeping, setKeeping] = useState(false);
  if (!settings || !snoozes) return null;

  const { service, role, decision } = visit;
  const { verdicts, services } = settings.levels;
  const levelLockedBy = lockedBy(settings, 'levels', 'services', service);
  const standingLockedBy = lockedBy(settings, 'standings');
  const now = new Date();
  const until = snoozedUntil(snoozes, service, now.getTime());
  const standing = standingOf(settings.standings, service, localDay(now));
  const fallback = verdicts[verdict] ?? defaultLevel(verdict, role);
  const setStanding = (next: typeof standing) => send('setStanding', { service, standing: next ?? null });

  return (
    <section class="service-level">
      <details>
        <summary>
          <Icon name={LEVEL_ICONS[decision.level]} />
          {t('levelsFor', name)}
          <span class="chosen">{t(`level_${services[service] ?? 'default'}`)}</span>
          <Icon name="chevron-down" />
        </summary>
        <div class="service-choices">
          <LevelChoice
            lockedBy={levelLockedBy}
            legend={t('levelsFor', name)}
            chosen={services[service]}
            fallback={t(`level_${fallback}`)}
            choose={(level) => save(send('setLevel', { scope: 'services', id: service, level }))}
          />
          {services[service] !== 'silent' && !levelLockedBy && (
            <button
              type="button"
              onClick={() => save(send('setLevel', { scope: 'services', id: service, level: 'silent' }))}
            >
              <Icon name="bell-off" />
              {t('neverFor', name)}
            </button>
          )}
          {until ? (
            <UndoLine
              text={t('snoozedUntil', name, when(until))}
              undo={() => save(send('snooze', { service, until: null }))}
            />
          ) : (
            <SnoozeButtons
              legend={t('snoozeService', name)}
              snooze={(end) => save(send('snooze', { service, until: end }))}
            />
          )}
          {standing ? (
            <UndoLine
              text={standing.state === 'replaced' ? t('isReplaced', name) : t('isKept', name, standing.because)}
              undo={() => save(setStanding(undefined))}
            />
          ) : (
            <fieldset class="buttons" disabled={standingLockedBy !== undefined}>
              <legend>{t('standing')}</legend>
              {standingLockedBy && <LockLine by={standingLockedBy} />}
              <button type="button" onClick={() => save(setStanding({ state: 'replaced' }))}>
                {t('alreadyReplaced')}
              </button>
              <button type="button" aria-expanded={keeping} onClick={() => setKeeping(!keeping)}>
                {t('keptBecause')}
              </button>
            </fieldset>
          )}
          {keeping && !standing && (
            <KeepForm
              keep={(because, day) => {
                setKeeping(false);
                save(setStanding({ state: 'kept', because, ...(day && { until: day }) }));
              }}
            />
          )}
        </div>
      </details>
      <p class="hint" role="status">
        {t(`levelNow_${decision.level}`)} {becauseText(decision, settings)}
      </p>
    </section>
  );
}
