import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { GuideOutline } from '../../core/guide-parts.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import type { SiteAccess, UnwatchedService } from '../../core/site-access.ts';
import type { TabReport } from '../../core/tab-report.ts';
import { lookAtTab, type Look } from '../../platform/current-tab.ts';
import { settingsInForce } from '../../platform/policy.ts';
import { onSiteAccessChange } from '../../platform/site-access.ts';
import { watchTab } from '../../platform/watch-tab.ts';
import { KeptAsideNotice } from '../components/kept-aside-notice.tsx';
import { NewServices, RefusedServices } from '../components/undetected-services.tsx';
import { WhatsNew } from '../components/whats-new.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { loadGuideOf, loadOutline } from '../load-guide.ts';
import { useSiteAccess } from '../use-site-access.ts';
import { useStored } from '../use-stored.ts';
import { EmbeddedServices } from './embedded-services.tsx';
import { NothingHere } from './nothing-here.tsx';
import { PrivateWindow } from './private-window.tsx';
import { ServiceLevel } from './service-level.tsx';
import { SnoozeEverything } from './snooze-everything.tsx';
import { WatchedPage } from './watched-page.tsx';
import { skippedTo } from '../components/skip-link.tsx';

/** What the active tab shows, and what the guide says of it. */
type Seen = { report: TabReport; guide: Guide; outline: GuideOutline; isPrivate: boolean; url?: string };

export function ActiveTab({ looking }: { looking: Promise<Look> }) {
  const seen = useActiveTab(looking);
  const settings = useStored(settingsInForce);
  const access = useSiteAccess();
  const isReady = seen !== undefined && settings !== undefined && access !== undefined;
  return (
    <>
      {seen && !seen.isPrivate && <KeptAsideNotice />}
      <main {...skippedTo} aria-busy={!isReady}>
        {isReady && <Page {...seen} settings={settings} access={access} />}
      </main>
    </>
  );
}

type Props = Seen & { settings: SettingsInForce; access: SiteAccess };

function Page({ report, guide, outline, isPrivate, url, settings, access }: Props) {
  const { page, embedded, onClickOnly } = report;
  // The page's own button mends it.
  const isHereAlone = ([first, ...rest]: UnwatchedService[]) =>
    onClickOnly && rest.length === 0 && first?.service === page?.service;
  const known = page && guide.services[page.service] ? page : undefined;
  const others = embedded.filter(({ service }) => service !== known?.service);
  return (
    <>
      {known ? (
        <WatchedPage visit={known} guide={guide} profile={settings.profile} onClickOnly={onClickOnly} access={access} />
      ) : (
        <NothingHere guide={guide} url={url} embeds={others.length > 0} />
      )}
      <EmbeddedServices visits={others} guide={guide} alone={!known} />
      {!isHereAlone(access.refused) && <RefusedServices services={access.refused} />}
      <SearchBox inPopup />
      {isPrivate ? (
        <PrivateWindow decision={known?.decision} settings={settings} />
      ) : (
        <>
          <WhatsNew guide={outline} />
          {!isHereAlone(access.offered) && <NewServices services={access.offered} />}
          <SnoozeEverything />
        </>
      )}
      {known && !isPrivate && <ServiceLevel visit={known} service={guide.services[known.service]!} />}
    </>
  );
}

function useActiveTab(looking: Promise<Look>): Seen | undefined {
  const [seen, setSeen] = useState<Seen>();

  useEffect(() => {
    let stopWatching: (() => void) | undefined;
    const loading = loadOutline();

    async function look() {
      const show = async ({ tab, report }: Look) => {
        const services = [report.page, ...report.embedded].flatMap((visit) => visit?.service ?? []);
        const guide = await loadGuideOf(services, tab?.url && URL.parse(tab.url)?.hostname);
        const isPrivate = tab?.private ?? false;
        setSeen({ report, guide, outline: await loading, isPrivate, ...(tab?.url !== undefined && { url: tab.url }) });
      };
      const first = await looking;
      await show(first);
      if (!first.tab) return;
      const lookAgain = () => void lookAtTab().then(show);
      const stops = [watchTab(first.tab.id, lookAgain), onSiteAccessChange(lookAgain)];
      stopWatching = () => stops.forEach((stop) => stop());
    }

    void look();
    return () => stopWatching?.();
  }, [looking]);

  return seen;
}
