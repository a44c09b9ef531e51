import type { SiteAccess } from '../../core/site-access.ts';
import type { ReportedVisit } from '../../core/tab-report.ts';
import { t } from '../../platform/i18n.ts';
import { AccessButton } from '../components/undetected-services.tsx';

type Props = { visit: ReportedVisit; name: string; onClickOnly: boolean; access: SiteAccess };

/** The page is not watched, or not without a click: why, and what to do. */
export function PageNotWatched({ visit: { service, decision }, name, onClickOnly, access }: Props) {
  const unwatched = [...access.refused, ...access.offered].filter((other) => other.service === service);
  return (
    <>
      <p class="hint" role="status">
        {decision.because === 'opened-before' && t('openedBefore')}
      </p>
      {onClickOnly && (
        <div class="undetected">
          <p>{t('onClickOnly')}</p>
          <AccessButton services={unwatched} text={t('detectService', name)} />
        </div>
      )}
    </>
  );
}
