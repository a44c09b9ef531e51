import type { Guide } from '../../core/compile.ts';
import { localDay } from '../../core/frequency.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { everythingSnoozedUntil, snoozedUntil, type Snoozes } from '../../core/snooze.ts';
import { standingOf } from '../../core/standing.ts';
import { t, when } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import * as stores from '../../platform/stores.ts';
import { nameIn, standingText } from '../choice-text.ts';
import { UndoLine } from '../components/undo-line.tsx';
import { lockedBy } from '../locked-by.ts';
import { useStored } from '../use-stored.ts';
import { save } from '../save.ts';
import { Section } from './section.tsx';

type Silence = { key: string; text: string; undo: () => void; lockedBy?: string | undefined };

/** Every silence in one place, each with the way back. */
export function SilencedList({ settings, guide }: { settings: SettingsInForce; guide: Guide }) {
  const snoozes = useStored(stores.snoozes);
  if (!snoozes) return null;
  const silences = silencesOf(settings, snoozes, guide);
  return (
    <Section id="silenced">
      <p>{t('silencedIntroduction')}</p>
      {silences.length === 0 && <p class="hint">{t('nothingSilenced')}</p>}
      <ul class="rows">
        {silences.map(({ key, text, undo, lockedBy }) => (
          <li key={key}>
            <UndoLine text={text} undo={undo} lockedBy={lockedBy} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function silencesOf(settings: SettingsInForce, snoozes: Snoozes, guide: Guide): Silence[] {
  const { levels, standings } = settings;
  const now = new Date();
  const nameOf = (service: string) => nameIn(guide.services, service);
  const everything = everythingSnoozedUntil(snoozes, now.getTime());

  return [
    ...(everything
      ? [
          {
            key: 'everything',
            text: t('everythingSnoozedUntil', when(everything)),
            undo: () => save(send('snooze', { service: null, until: null })),
          },
        ]
      : []),
    ...Object.entries(levels.services)
      .filter(([, level]) => level === 'silent')
      .map(([service]) => ({
        key: `silent ${service}`,
        text: t('isSilent', nameOf(service)),
        undo: () => save(send('setLevel', { scope: 'services', id: service, level: null })),
        lockedBy: lockedBy(settings, 'levels', 'services', service),
      })),
    ...Object.keys(snoozes.services).flatMap((service) => {
      const until = snoozedUntil(snoozes, service, now.getTime());
      if (!until) return [];
      const undo = () => save(send('snooze', { service, until: null }));
      return { key: `snoozed ${service}`, text: t('snoozedUntil', nameOf(service), when(until)), undo };
    }),
    ...Object.keys(standings).flatMap((service) => {
      const standing = standingOf(standings, service, localDay(now));
      if (!standing) return [];
      const undo = () => save(send('setStanding', { service, standing: null }));
      return { key: `standing ${service}`, text: standingText(standing, nameOf(service)), undo };
    }),
  ];
}
