import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { GuideOutline } from '../../core/guide-parts.ts';
import type { Settings } from '../../core/settings.ts';
import type { TabReport } from '../../core/tab-report.ts';
import { lookAtTab, type Look } from '../../platform/current-tab.ts';
import { settingsInForce } from '../../platform/policy.ts';
import { watchTab } from '../../platform/watch-tab.ts';
import { KeptAsideNotice } from '../components/kept-aside-notice.tsx';
import { WhatsNew } from '../components/whats-new.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { loadGuideOf, loadOutline } from '../load-guide.ts';
import { useStored } from '../use-stored.ts';
import { EmbeddedServices } from './embedded-services.tsx';
import { NothingHere } from './nothing-here.tsx';
import { ServiceLevel } from './service-level.tsx';
import { SnoozeEverything } from './snooze-everything.tsx';
import { WatchedPage } from './watched-page.tsx';

/** What the active tab shows, and what the guide says of it. */
type Seen = { report: TabReport; guide: Guide; outline: GuideOutline; url?: string };

export function ActiveTab({ looking }: { looking: Promise<Look> }) {
  const seen = useActiveTab(looking);
  const settings = useStored(settingsInForce);
  const isReady = seen !== undefined && settings !== undefined;
  return (
    <>
      <KeptAsideNotice />
      <main aria-busy={!isReady}>{isReady && <Page {...seen} settings={settings} />}</main>
    </>
  );
}

function Page({ report: { page, embedded, answered }, guide, outline, url, settings }: Seen & { settings: Settings }) {
  const known = page && guide.services[page.service] ? page : undefined;
  const others = embedded.filter(({ service }) => service !== known?.service);
  return (
    <>
      {known ? (
        <WatchedPage visit={known} guide={guide} profile={settings.profile} answered={answered} />
      ) : (
        <NothingHere guide={guide} url={url} embeds={others.length > 0} />
      )}
      <EmbeddedServices visits={others} guide={guide} alone={!known} />
      <SearchBox inPopup />
      <WhatsNew guide={outline} />
      <SnoozeEverything />
      {known && <ServiceLevel visit={known} service={guide.services[known.service]!} />}
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
        setSeen({ report, guide, outline: await loading, ...(tab?.url !== undefined && { url: tab.url }) });
      };
      const first = await looking;
      await show(first);
      if (first.tab) stopWatching = watchTab(first.tab.id, () => void lookAtTab().then(show));
    }

    void look();
    return () => stopWatching?.();
  }, [looking]);

  return seen;
}
