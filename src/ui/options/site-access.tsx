import { t } from '../../platform/i18n.ts';
import { siteAccessNow } from '../../platform/site-access.ts';
import { NewServices, RefusedServices } from '../components/undetected-services.tsx';
import { Section } from './section.tsx';
import { useStored } from '../use-stored.ts';

/** Which services are detected, and how to mend it where some are not. */
export function SiteAccess() {
  const access = useStored(siteAccessNow);
  if (!access) return null;
  const { refused, offered } = access;
  return (
    <Section id="sites">
      <p>{t('siteAccessIntroduction')}</p>
      <p class="hint" role="status">
        {refused.length + offered.length === 0 && t('allDetected')}
      </p>
      <RefusedServices services={refused} />
      <NewServices services={offered} />
    </Section>
  );
}
