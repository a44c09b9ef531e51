import { defaultLevel } from '../../core/alert.ts';
import type { ReportedVisit } from '../../core/tab-report.ts';
import type { Verdict } from '../../core/vocabulary.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import * as stores from '../../platform/stores.ts';
import { Icon } from '../components/icon.tsx';
import { LEVEL_ICONS, LevelChoice } from '../components/level-choice.tsx';
import { useStored } from '../use-stored.ts';

type Props = { visit: ReportedVisit; name: string; verdict: Verdict };

/** How loudly to speak of this service, and why it spoke as it did. */
export function ServiceLevel({ visit, name, verdict }: Props) {
  const settings = useStored(stores.settings);
  if (!settings) return null;

  const { verdicts, services } = settings.levels;
  const fallback = verdicts[verdict] ?? defaultLevel(verdict, visit.role);
  return (
    <section class="service-level">
      <details>
        <summary>
          <Icon name={LEVEL_ICONS[visit.decision.level]} />
          {t('levelsFor', name)}
          <span class="chosen">{t(`level_${services[visit.service] ?? 'default'}`)}</span>
          <Icon name="chevron-down" />
        </summary>
        <LevelChoice
          legend={t('levelsFor', name)}
          chosen={services[visit.service]}
          fallback={t(`level_${fallback}`)}
          choose={(level) => void send('setLevel', { scope: 'services', id: visit.service, level })}
        />
      </details>
      <p class="hint" role="status">
        {t(`levelNow_${visit.decision.level}`)}{' '}
        {t(`because_${visit.decision.because.replaceAll('-', '_') as 'default'}`)}
      </p>
    </section>
  );
}
