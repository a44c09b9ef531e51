import type { Guide } from '../../core/compile.ts';
import { VERDICTS } from '../../core/vocabulary.ts';
import { t } from '../../platform/i18n.ts';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { ReportError } from './report-error.tsx';
import { ServiceRows } from './service-rows.tsx';
import { ViewHeader } from './view-header.tsx';

/** Every service that is watched, by verdict. */
export function ServicesPage({ guide }: { guide: Guide }) {
  const byName = Object.keys(guide.services).toSorted((a, b) =>
    guide.services[a]!.name.localeCompare(guide.services[b]!.name),
  );
  return (
    <>
      <ViewHeader title={t('view_services')} lead={t('servicesIntroduction')} />
      {VERDICTS.map((verdict) => (
        <section key={verdict}>
          <h2>
            <VerdictMark verdict={verdict} />
          </h2>
          <p class="hint">{t(`verdictMeans_${verdict}`)}</p>
          <ServiceRows ids={byName.filter((id) => guide.services[id]!.verdict === verdict)} guide={guide} alike />
        </section>
      ))}
      <ReportError name={t('view_services')} />
    </>
  );
}
