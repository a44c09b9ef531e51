import type { ComponentChildren } from 'preact';
import { ALERT_LEVELS, type AlertLevel } from '../../core/alert.ts';
import type { Guide } from '../../core/compile.ts';
import { localDay } from '../../core/frequency.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { LEVEL_SCOPES, type LevelScope } from '../../core/settings.ts';
import { everythingSnoozedUntil, snoozedUntil, type Snoozes } from '../../core/snooze.ts';
import { type Standing, standingOf } from '../../core/standing.ts';
import type { Verdict } from '../../core/vocabulary.ts';
import { t, when } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import * as stores from '../../platform/stores.ts';
import { nameIn, standingText } from '../choice-text.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { KeepForm } from '../components/keep-form.tsx';
import { SnoozeButtons, SnoozeEverythingButtons } from '../components/snooze-buttons.tsx';
import { UndoLine } from '../components/undo-line.tsx';
import { lockedBy } from '../locked-by.ts';
import { useStored } from '../use-stored.ts';
import { save } from '../save.ts';
import { Section } from './section.tsx';

type Silence = {
  key: string;
  text: string;
  undo: () => void;
  change: ComponentChildren;
  lockedBy?: string | undefined;
};

/** Every silence in one place, each with the way back and the way to change it; apart, what the association settled. */
export function SilencedList({ settings, guide }: { settings: SettingsInForce; guide: Guide }) {
  const snoozes = useStored(stores.snoozes);
  if (!snoozes) return null;
  const now = new Date();
  const silences = [...snoozed(snoozes, now.getTime(), guide), ...silent(settings, guide)];
  const settled = standing(settings, localDay(now), guide);
  return (
    <Section id="silenced">
      <p>{t('silencedIntroduction')}</p>
      {silences.length + settled.length === 0 && <p class="hint">{t('nothingSilenced')}</p>}
      <SilenceRows silences={silences} wayBack={t('alertAgain')} />
      {settled.length > 0 && <h3>{t('settled')}</h3>}
      <SilenceRows silences={settled} wayBack={t('forgetStanding')} />
    </Section>
  );
}

function SilenceRows({ silences, wayBack }: { silences: Silence[]; wayBack: string }) {
  if (silences.length === 0) return null;
  return (
    <ul class="rows">
      {silences.map(({ key, text, undo, change, lockedBy: by }) => (
        <li key={key}>
          <UndoLine text={text} undo={undo} wayBack={wayBack} lockedBy={by} />
          {!by && (
            <Disclosure summary={t('change')} of={text}>
              <div class="change">{change}</div>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

function snoozed(snoozes: Snoozes, now: number, guide: Guide): Silence[] {
  const everything = everythingSnoozedUntil(snoozes, now);
  const snooze = (service: string | null) => (until: number | null) => save(send('snooze', { service, until }));
  const services = Object.keys(snoozes.services).flatMap((service): Silence[] => {
    const until = snoozedUntil(snoozes, service, now);
    if (!until) return [];
    const name = nameOf(guide, 'services', service);
    return [
      {
        key: `snoozed ${service}`,
        text: t('snoozedUntil', name, when(until)),
        undo: () => snooze(service)(null),
        change: <SnoozeButtons legend={t('snoozeService', name)} snooze={snooze(service)} />,
      },
    ];
  });
  if (!everything) return services;
  return [
    {
      key: 'everything',
      text: t('everythingSnoozedUntil', when(everything)),
      undo: () => snooze(null)(null),
      change: <SnoozeEverythingButtons snooze={snooze(null)} />,
    },
    ...services,
  ];
}

/** Silent for good: services, needs, verdicts. */
function silent(settings: SettingsInForce, guide: Guide): Silence[] {
  return LEVEL_SCOPES.flatMap((scope) =>
    Object.entries(settings.levels[scope]).flatMap(([id, level]): Silence[] => {
      if (level !== 'silent') return [];
      const name = nameOf(guide, scope, id);
      return [
        {
          key: `${scope} ${id}`,
          text: t('isSilent', name),
          lockedBy: lockedBy(settings, 'levels', scope, id),
          undo: () => save(send('setLevel', { scope, id, level: null })),
          change: <LouderLevels name={name} choose={(next) => save(send('setLevel', { scope, id, level: next }))} />,
        },
      ];
    }),
  );
}

/** Buttons: the first arrow key in a switch would choose a level, and take the row away under the keyboard. */
function LouderLevels({ name, choose }: { name: string; choose: (level: AlertLevel) => void }) {
  return (
    <fieldset class="buttons">
      <legend>{t('levelsFor', name)}</legend>
      {ALERT_LEVELS.filter((level) => level !== 'silent').map((level) => (
        <button key={level} type="button" onClick={() => choose(level)}>
          {t(`level_${level}`)}
        </button>
      ))}
    </fieldset>
  );
}

function standing(settings: SettingsInForce, today: string, guide: Guide): Silence[] {
  return Object.keys(settings.standings).flatMap((service): Silence[] => {
    const now = standingOf(settings.standings, service, today);
    if (!now) return [];
    const set = (next: Standing | null) => save(send('setStanding', { service, standing: next }));
    return [
      {
        key: `standing ${service}`,
        text: standingText(now, nameOf(guide, 'services', service)),
        undo: () => set(null),
        lockedBy: lockedBy(settings, 'standings'),
        change: (
          <>
            <KeepForm kept={now.state === 'kept' ? now : undefined} keep={set} />
            {now.state === 'kept' && (
              <button type="button" onClick={() => set({ state: 'replaced' })}>
                {t('alreadyReplaced')}
              </button>
            )}
          </>
        ),
      },
    ];
  });
}

function nameOf(guide: Guide, scope: LevelScope, id: string): string {
  return scope === 'verdicts' ? t(`verdict_${id as Verdict}`) : nameIn(guide[scope], id);
}
