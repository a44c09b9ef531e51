import type { Guide } from '../../core/compile.ts';
import type { ReportedVisit } from '../../core/tab-report.ts';
import { VERDICTS } from '../../core/vocabulary.ts';
import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { Icon } from '../components/icon.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';

type Props = {
  visits: ReportedVisit[];
  guide: Guide;
  /** The page itself is no service's. */
  alone: boolean;
};

/** Services whose widgets the page contains, the strongest verdict first, then by name: one line each, the rest is a click away. */
export function EmbeddedServices({ visits, guide, alone }: Props) {
  const known = visits.flatMap((visit) => {
    const service = guide.services[visit.service];
    return service ? [{ id: visit.service, service }] : [];
  });
  if (known.length === 0) return null;
  const byName = known.toSorted((one, other) => one.service.name.localeCompare(other.service.name));
  const strongestFirst = VERDICTS.flatMap((verdict) => byName.filter(({ service }) => service.verdict === verdict));
  return (
    <section class="embedded">
      <h2>{t(alone ? 'embeddedAlone' : 'embeddedHere')}</h2>
      <ul class="rows">
        {strongestFirst.map(({ id, service }) => (
          <li key={id}>
            <a href={pageUrl(`guide.html#/service/${id}`)} target="_blank">
              <strong>{service.name}</strong> <VerdictMark verdict={service.verdict} />
              <span class="source">{service.reasons[0]?.text}</span>
              <Icon name="arrow-right" />
            </a>
          </li>
        ))}
      </ul>
      {visits.some(({ decision }) => decision.because === 'embedded') && <p class="hint">{t('because_embedded')}</p>}
    </section>
  );
}
