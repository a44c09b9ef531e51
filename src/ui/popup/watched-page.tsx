import type { Guide } from '../../core/compile.ts';
import type { Profile } from '../../core/settings.ts';
import type { SiteAccess } from '../../core/site-access.ts';
import type { ReportedVisit } from '../../core/tab-report.ts';
import { t } from '../../platform/i18n.ts';
import { AlternativeList } from '../components/alternative-list.tsx';
import { Reasons } from '../components/reasons.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { AlternativeRow } from './alternative-row.tsx';
import { AskOrganisers } from './ask-organisers.tsx';
import { PageNotWatched } from './page-not-watched.tsx';

/** How many alternatives are shown at once. */
const AT_A_GLANCE = 3;

type Props = { visit: ReportedVisit; guide: Guide; profile: Profile; onClickOnly: boolean; access: SiteAccess };

/** The page is a service's: what it is, why it is watched, what to use instead. */
export function WatchedPage({ visit, guide, profile, onClickOnly, access }: Props) {
  const service = guide.services[visit.service]!;
  return (
    <>
      <section class="what">
        <div class="name">
          <h1>{service.name}</h1>
          <VerdictMark verdict={service.verdict} />
        </div>
        <p>{service.summary}</p>
        {visit.role && <p class="hint">{t(`role_${visit.role}`)}</p>}
        <PageNotWatched visit={visit} name={service.name} onClickOnly={onClickOnly} access={access} />
      </section>

      <section class="why">
        <h2>{t('why')}</h2>
        <Reasons service={service} guide={guide} brief />
      </section>

      <AlternativeList service={service} guide={guide} profile={profile} atOnce={AT_A_GLANCE}>
        {(coverage) => <AlternativeRow key={coverage.id} coverage={coverage} guide={guide} />}
      </AlternativeList>

      {visit.role === 'visitor' && <AskOrganisers service={service} guide={guide} />}
    </>
  );
}
