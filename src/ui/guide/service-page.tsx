import type { Guide } from '../../core/compile.ts';
import type { Profile } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { AlternativeCard } from '../components/alternative-card.tsx';
import { AlternativeList } from '../components/alternative-list.tsx';
import { Reasons } from '../components/reasons.tsx';
import { SourceLine } from '../components/source-line.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { NeedLinks } from './need-links.tsx';
import { PrintButton } from './print-button.tsx';
import { ReportError } from './report-error.tsx';
import { ResourceRows } from './resource-rows.tsx';
import { ViewHeader } from './view-header.tsx';

/** Everything that the guide says of a service. */
export function ServicePage({ id, guide, profile }: { id: string; guide: Guide; profile: Profile }) {
  const service = guide.services[id]!;
  return (
    <>
      <ViewHeader title={service.name} lead={service.summary} mark={<VerdictMark verdict={service.verdict} />}>
        {service.owner !== service.name && <p class="source">{t('ownedBy', service.owner)}</p>}
        <NeedLinks ids={service.categories} guide={guide} />
        <PrintButton />
      </ViewHeader>
      <section>
        <h2>{t('why')}</h2>
        <Reasons service={service} guide={guide} />
      </section>
      <AlternativeList service={service} guide={guide} profile={profile}>
        {(coverage) => (
          <AlternativeCard
            key={coverage.id}
            id={coverage.id}
            alternative={guide.alternatives[coverage.id]!}
            coverage={coverage}
            guide={guide}
          />
        )}
      </AlternativeList>
      {service.leaving && (
        <section>
          <h2>{t('leaving')}</h2>
          <ul class="reasons">
            {service.leaving.map(({ text, source }) => (
              <li key={text}>
                <p>{text}</p>
                {guide.sources[source] && <SourceLine source={guide.sources[source]} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {service.resources && (
        <section>
          <h2>{t('goingFurther')}</h2>
          <ResourceRows ids={service.resources} guide={guide} />
        </section>
      )}
      <ReportError name={service.name} />
    </>
  );
}
