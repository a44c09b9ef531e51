import { type AlertLevel, defaultLevel } from '../../core/alert.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import { VERDICTS, type Verdict } from '../../core/vocabulary.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import { LevelChoice } from '../components/level-choice.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { lockedBy } from '../locked-by.ts';
import { save } from '../save.ts';

/** A level for each verdict. */
export function VerdictLevels({ settings }: { settings: SettingsInForce }) {
  return (
    <div class="verdicts">
      {VERDICTS.map((verdict) => (
        <div key={verdict} class="card">
          <h3>
            <VerdictMark verdict={verdict} />
          </h3>
          <p class="hint">{t(`verdictMeans_${verdict}`)}</p>
          <LevelChoice
            legend={t('levelsForVerdict', t(`verdict_${verdict}`).toLocaleLowerCase())}
            chosen={settings.levels.verdicts[verdict]}
            fallback={fallbackOf(verdict)}
            choose={(level) => save(send('setLevel', { scope: 'verdicts', id: verdict, level }))}
            lockedBy={lockedBy(settings, 'levels', 'verdicts', verdict)}
          />
        </div>
      ))}
    </div>
  );
}

/** The default depends on the role where the verdict is "avoid". */
function fallbackOf(verdict: Verdict): string {
  const forOrganisers = defaultLevel(verdict, 'organiser');
  const forVisitors = defaultLevel(verdict, 'visitor');
  if (forOrganisers === forVisitors) return levelName(forVisitors);
  return t('levelByRole', levelName(forOrganisers), levelName(forVisitors));
}

const levelName = (level: AlertLevel) => t(`level_${level}`).toLocaleLowerCase();
