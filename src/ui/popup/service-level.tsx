import { useState } from 'preact/hooks';
import { type AlertLevel, type Decision, interrupts, wantedLevel } from '../../core/alert.ts';
import type { GuideService } from '../../core/compile.ts';
import { localDay } from '../../core/frequency.ts';
import { snoozedUntil } from '../../core/snooze.ts';
import { type Standing, standingOf } from '../../core/standing.ts';
import type { ReportedVisit } from '../../core/tab-report.ts';
import { t, when } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import { settingsInForce } from '../../platform/policy.ts';
import * as stores from '../../platform/stores.ts';
import { becauseText } from '../because-text.ts';
import { standingText } from '../choice-text.ts';
import { Icon } from '../components/icon.tsx';
import { KeepForm } from '../components/keep-form.tsx';
import { LevelSwitch } from '../components/level-switch.tsx';
import { LockLine } from '../components/lock-line.tsx';
import { SnoozeButtons } from '../components/snooze-buttons.tsx';
import { UndoButton, UndoLine } from '../components/undo-line.tsx';
import { lockedBy } from '../locked-by.ts';
import { useStored } from '../use-stored.ts';
import { save } from '../save.ts';

type Props = { visit: ReportedVisit; service: GuideService };

/** How loudly to speak of this service, for how long not to, and why it spoke as it did. */
export function ServiceLevel({ visit, service: { name, verdict, categories } }: Props) {
  const settings = useStored(settingsInForce);
  const snoozes = useStored(stores.snoozes);
  // What held before the first of these choices: by arrow keys one passes through several.
  const [before, setBefore] = useState<AlertLevel | null>();
  const [keeping, setKeeping] = useState(false);
  if (!settings || !snoozes) return null;

  const { service, role, decision } = visit;
  const now = new Date();
  const chosen = settings.levels.services[service];
  const anywhere = { service, verdict, categories };
  const { level } = wantedLevel({ ...anywhere, ...(role && { role }) }, settings);
  const levelLockedBy = lockedBy(settings, 'levels', 'services', service);
  const standingLockedBy = lockedBy(settings, 'standings');
  const until = snoozedUntil(snoozes, service, now.getTime());
  const standing = standingOf(settings.standings, service, localDay(now));
  // Where no page of it shows more than the badge, there is nothing to put off. A role can only make it quieter.
  const speaks = !standing && interrupts(wantedLevel(anywhere, settings).level);
  // By the banner's own button, in this page.
  const isPutOff = until !== undefined && interrupts(decision.level);

  const setLevel = (next: AlertLevel | null) => save(send('setLevel', { scope: 'services', id: service, level: next }));
  const choose = (next: AlertLevel) => {
    if (next === chosen) return;
    if (before === undefined) setBefore(chosen ?? null);
    setLevel(next);
  };
  const undo = () => {
    setBefore(undefined);
    setLevel((before !== chosen && before) || null);
  };
  const setStanding = (next: Standing | null) => {
    setKeeping(false);
    save(send('setStanding', { service, standing: next }));
  };

  return (
    <section class="service-level">
      <LevelSwitch
        legend={t('levelsFor', name)}
        level={level}
        lowered={standing !== undefined || isPutOff || isLowered(decision)}
        choose={choose}
        lockedBy={levelLockedBy}
      />
      <p class="hint" role="status">
        {t(`levelNow_${decision.level}`)}{' '}
        {isPutOff
          ? t('snoozedUntil', name, when(until))
          : (decision.because !== 'policy' || !levelLockedBy) && becauseText(decision, settings)}
      </p>
      {chosen && !levelLockedBy && <UndoButton what={t(`level_${chosen}`)} undo={undo} />}
      <details onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView()}>
        <summary>
          {t('moreChoices')}
          <Icon name="chevron-down" />
        </summary>
        <div class="service-choices">
          {chosen !== 'silent' && !levelLockedBy && (
            <button type="button" onClick={() => choose('silent')}>
              <Icon name="bell-off" />
              {t('neverFor', name)}
            </button>
          )}
          {until ? (
            <UndoLine
              text={t('snoozedUntil', name, when(until))}
              wayBack={t('alertAgain')}
              undo={() => save(send('snooze', { service, until: null }))}
            />
          ) : (
            speaks && (
              <div>
                <SnoozeButtons
                  legend={t('snoozeService', name)}
                  snooze={(end) => save(send('snooze', { service, until: end }))}
                />
                <p class="hint">{t('snoozeMeans')}</p>
              </div>
            )
          )}
          {standing ? (
            <UndoLine
              text={standingText(standing, name)}
              wayBack={t('forgetStanding')}
              undo={() => setStanding(null)}
              lockedBy={standingLockedBy}
            />
          ) : (
            <fieldset class="buttons" disabled={standingLockedBy !== undefined}>
              <legend>{t('standing')}</legend>
              {standingLockedBy && <LockLine by={standingLockedBy} />}
              <button type="button" onClick={() => setStanding({ state: 'replaced' })}>
                {t('alreadyReplaced')}
              </button>
              <button type="button" aria-expanded={keeping} onClick={() => setKeeping(!keeping)}>
                {t('keptBecause')}
              </button>
            </fieldset>
          )}
          {keeping && !standing && <KeepForm keep={setStanding} />}
        </div>
      </details>
    </section>
  );
}

/** Less is shown than the level says, and not because it was just chosen. */
function isLowered({ level, wanted, because }: Decision): boolean {
  return level !== wanted && because !== 'next-visit';
}
