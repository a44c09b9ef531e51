import type { Guide, GuideService } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { AlternativeList } from '../components/alternative-list.tsx';
import { Reasons } from '../components/reasons.tsx';
import { SourceLine } from '../components/source-line.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { WebLink } from '../components/link.tsx';

/** Everything that the guide says of a service. */
export function ServicePage({ service, guide }: { service: GuideService; guide: Guide }) {
  const resources = (service.resources ?? []).flatMap((id) => guide.resources[id] ?? []);
  return (
    <>
      <p class="breadcrumb">
        <a href="#/">{t('guideTitle')}</a>
      </p>
      <VerdictMark verdict={service.verdict} />
      <h1>{service.name}</h1>
      <p class="lead">{service.summary}</p>
      <p class="source">{t('ownedBy', service.owner)}</p>

      <section>
        <h2>{t('why')}</h2>
        <Reasons service={service} guide={guide} />
      </section>
      <AlternativeList service={service} guide={guide} />
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
      {resources.length > 0 && (
        <section>
          <h2>{t('resources')}</h2>
          <ul class="rows">
            {resources.map((resource) => (
              <li key={resource.website}>
                <WebLink href={resource.website} language={resource.language}>
                  {resource.name}
                </WebLink>{' '}
                <span class="source">{resource.summary}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
