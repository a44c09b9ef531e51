import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { GuideOutline } from '../../core/guide-parts.ts';
import type { SettingsInForce } from '../../core/policy.ts';
import type { SiteAccess, UnwatchedService } from '../../core/site-access.ts';
import { glanceAtTab, lookAtTab, type Look } from '../../platform/current-tab.ts';
import { settingsInForce } from '../../platform/policy.ts';
import { onSiteAccessChange, siteAccessNow } from '../../platform/site-access.ts';
import * as stores from '../../platform/stores.ts';
import { watchTab } from '../../platform/known-tab.ts';
import { KeptAsideNotice } from '../components/kept-aside-notice.tsx';
import { NewServices, RefusedServices } from '../components/undetected-services.tsx';
import { WhatsNew } from '../components/whats-new.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { loadGuideOf, loadOutline } from '../load-guide.ts';
import { readAhead, useStored } from '../use-stored.ts';
import { EmbeddedServices } from './embedded-services.tsx';
import { NothingHere } from './nothing-here.tsx';
import { PrivateWindow } from './private-window.tsx';
import { ServiceLevel } from './service-level.tsx';
import { SnoozeEverything } from './snooze-everything.tsx';
import { WatchedPage } from './watched-page.tsx';
import { skippedTo } from '../components/skip-link.tsx';

/** What the active tab shows, and what the guide says of it. */
type Seen = Look & { guide: Guide };
type First = { seen: Seen; outline: GuideOutline };

/** All that the first drawing takes, asked for at once. */
export async function seeFirst(): Promise<First> {
  const [seen, outline] = await Promise.all([
    glanceAtTab().then(readUp),
    loadOutline(),
    readAhead(settingsInForce, siteAccessNow, stores.snoozes, stores.seenEntries),
  ]);
  return { seen, outline };
}

async function readUp(look: Look): Promise<Seen> {
  const { page, embedded } = look.report;
  const services = [page, ...embedded].flatMap((visit) => visit?.service ?? []);
  return { ...look, guide: await loadGuideOf(services, look.tab?.url && URL.parse(look.tab.url)?.hostname) };
}

export function ActiveTab({ first }: { first: First }) {
  const seen = useActiveTab(first.seen);
  const settings = useStored(settingsInForce);
  const access = useStored(siteAccessNow);
  const isReady = settings !== undefined && access !== undefined;
  return (
    <>
      {!seen.tab?.private && <KeptAsideNotice />}
      <main {...skippedTo} aria-busy={!isReady}>
        {isReady && <Page {...seen} outline={first.outline} settings={settings} access={access} />}
      </main>
    </>
  );
}

type Props = Seen & { outline: GuideOutline; settings: SettingsInForce; access: SiteAccess };

function Page({ tab, report, guide, outline, settings, access }: Props) {
  const { page, embedded, onClickOnly } = report;
  const isPrivate = tab?.private === true;
  // The page's own button mends it.
  const isHereAlone = ([first, ...rest]: UnwatchedService[]) =>
    onClickOnly && rest.length === 0 && first?.service === page?.service;
  const known = page && guide.services[page.service] ? page : undefined;
  const others = embedded.filter(({ service }) => service !== known?.service);
  const refused = isHereAlone(access.refused) ? [] : access.refused;
  return (
    <>
      {/* "Nothing to report" reassures: what is not detected is said before. */}
      {!known && <RefusedServices services={refused} first />}
      {known ? (
        <WatchedPage visit={known} guide={guide} profile={settings.profile} onClickOnly={onClickOnly} access={access} />
      ) : (
        <NothingHere guide={guide} url={tab?.url} embeds={others.length > 0} />
      )}
      <EmbeddedServices visits={others} guide={guide} alone={!known} />
      {known && <RefusedServices services={refused} />}
      <SearchBox inPopup />
      {isPrivate ? (
        <PrivateWindow decision={known?.decision} settings={settings} />
      ) : (
        <>
          <WhatsNew guide={outline} />
          {!isHereAlone(access.offered) && <NewServices services={access.offered} />}
          {known && <ServiceLevel key={known.service} visit={known} service={guide.services[known.service]!} />}
          <SnoozeEverything />
        </>
      )}
    </>
  );
}

/** Looks again at once, since the first look was a glance, and whenever what the tab shows may have changed. */
function useActiveTab(first: Seen): Seen {
  const [seen, setSeen] = useState(first);
  const tabId = first.tab?.id;
  useEffect(() => {
    if (tabId === undefined) return;
    let looks = 0;
    // Of several answers on their way the newest question's counts, in whatever order they arrive.
    const lookAgain = async () => {
      const look = ++looks;
      const now = await lookAtTab().then(readUp);
      if (look === looks) setSeen((before) => (isSame(before, now) ? before : now));
    };
    const stops = [watchTab(tabId, lookAgain), onSiteAccessChange(lookAgain)];
    void lookAgain();
    return () => stops.forEach((stop) => stop());
  }, [tabId]);
  return seen;
}

function isSame(one: Look, other: Look): boolean {
  const [a, b] = [one, other].map(({ tab, report }) => JSON.stringify([tab, report]));
  return a === b;
}
