import type { Guide } from '../../core/compile.ts';
import { localDay } from '../../core/frequency.ts';
import type { Settings } from '../../core/settings.ts';
import { everythingSnoozedUntil, snoozedUntil, type Snoozes } from '../../core/snooze.ts';
import { standingOf } from '../../core/standing.ts';
import { t, when } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import * as stores from '../../platform/stores.ts';
import { nameIn, standingText } from '../choice-text.ts';
import { UndoLine } from '../components/undo-line.tsx';
import { useStored } from '../use-stored.ts';
import { save } from '../save.ts';
import { Section } from './section.tsx';

type Silence = { key: string; text: string; undo: () => void };

/** Every silence in one place, each with the way back. */
export function SilencedList({ settings, guide }: { settings: Settings; guide: Guide }) {
  const snoozes = useStored(stores.snoozes);
  if (!snoozes) return null;
  const silences = silencesOf(settings, snoozes, guide);
  return (
    <Section id="silenced">
      <p>{t('silencedIntroduction')}</p>
      {silences.length === 0 && <p class="hint">{t('nothingSilenced')}</p>}
      <ul class="rows">
        {silences.map(({ key, text, undo }) => (
          <li key={key}>
            <UndoLine text={text} undo={undo} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function silencesOf({ levels, standings }: Settings, snoozes: Snoozes, guide: Guide): Silence[] {
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
