import type { Guide } from '../../core/compile.ts';
import { ALERT_LEVELS, type AlertLevel } from '../../core/alert.ts';
import type { LevelSettings } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/send.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';

/** A level for each service: those that were chosen first. */
export function ServiceLevels({ levels, guide }: { levels: LevelSettings; guide: Guide }) {
  const services = Object.entries(guide.services).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  const isChosen = ([id]: [string, unknown]) => Object.hasOwn(levels.services, id);
  const chosen = services.filter(isChosen);
  const others = services.filter((entry) => !isChosen(entry));
  return (
    <section>
      <h2>{t('serviceLevels')}</h2>
      <p>{t('serviceLevelsIntroduction')}</p>
      {chosen.length > 0 && <Rows services={chosen} levels={levels} />}
      <details>
        <summary>{t('otherServices')}</summary>
        <Rows services={others} levels={levels} />
      </details>
    </section>
  );
}

function Rows({ services, levels }: { services: [string, Guide['services'][string]][]; levels: LevelSettings }) {
  return (
    <ul class="rows service-rows">
      {services.map(([id, service]) => (
        <li key={id}>
          <label>
            <span>
              <strong>{service.name}</strong> <VerdictMark verdict={service.verdict} />
            </span>
            <select
              value={levels.services[id] ?? ''}
              onChange={({ currentTarget }) =>
                void send('setLevel', {
                  scope: 'services',
                  id,
                  level: (currentTarget.value || null) as AlertLevel | null,
                })
              }
            >
              <option value="">{t('level_default')}</option>
              {ALERT_LEVELS.map((level) => (
                <option key={level} value={level}>
                  {t(`level_${level}`)}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  );
}
