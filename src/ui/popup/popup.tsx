import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { Settings } from '../../core/settings.ts';
import type { TabReport } from '../../core/tab-report.ts';
import { currentTab, reportOf, watchTab } from '../../platform/current-tab.ts';
import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { settingsInForce } from '../../platform/policy.ts';
import { Icon } from '../components/icon.tsx';
import { KeptAsideNotice } from '../components/kept-aside-notice.tsx';
import { WhatsNew } from '../components/whats-new.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { loadGuide } from '../load-guide.ts';
import { useStored } from '../use-stored.ts';
import { EmbeddedServices } from './embedded-services.tsx';
import { NothingHere } from './nothing-here.tsx';
import { ServiceLevel } from './service-level.tsx';
import { SnoozeEverything } from './snooze-everything.tsx';
import { WatchedPage } from './watched-page.tsx';

/** What the active tab shows, and the catalogue to speak of it. */
type Seen = { report: TabReport; guide: Guide; url?: string };

export function Popup() {
  const seen = useActiveTab();
  const settings = useStored(settingsInForce);
  const isReady = seen !== undefined && settings !== undefined;
  return (
    <>
      <header class="bar">
        <img src="/icons/icon.svg" alt="" width="24" height="24" />
        <strong>{t('extensionName')}</strong>
        <nav aria-label={t('extensionName')}>
          <a class="icon-button" href={pageUrl('guide.html')} target="_blank" title={t('openGuide')}>
            <Icon name="book-open" />
            <span class="unseen">{t('openGuide')}</span>
          </a>
          <a class="icon-button" href={pageUrl('options.html')} target="_blank" title={t('openOptions')}>
            <Icon name="settings" />
            <span class="unseen">{t('openOptions')}</span>
          </a>
        </nav>
      </header>
      <KeptAsideNotice />
      <main aria-busy={!isReady}>{isReady && <ActiveTab {...seen} settings={settings} />}</main>
    </>
  );
}

function ActiveTab({ report: { page, embedded, answered }, guide, url, settings }: Seen & { settings: Settings }) {
  const known = page && guide.services[page.service] ? page : undefined;
  const others = embedded.filter(({ service }) => service !== known?.service);
  return (
    <>
      {known ? (
        <WatchedPage visit={known} guide={guide} profile={settings.profile} answered={answered} />
      ) : (
        <NothingHere guide={guide} url={url} embeds={others.length > 0} />
      )}
      <EmbeddedServices visits={others} guide={guide} />
      <SearchBox guide={guide} inPopup />
      <WhatsNew guide={guide} />
      <SnoozeEverything />
      {known && (
        <ServiceLevel
          visit={known}
          name={guide.services[known.service]!.name}
          verdict={guide.services[known.service]!.verdict}
        />
      )}
    </>
  );
}

function useActiveTab(): Seen | undefined {
  const [seen, setSeen] = useState<Seen>();

  useEffect(() => {
    let stopWatching: (() => void) | undefined;
    const loading = loadGuide();

    async function look() {
      const tab = await currentTab();
      if (!tab) return setSeen({ report: { embedded: [], answered: false }, guide: await loading });
      const show = async () => {
        const [report, guide] = await Promise.all([reportOf(tab), loading]);
        setSeen({ report, guide, ...(tab.url !== undefined && { url: tab.url }) });
      };
      await show();
      stopWatching = watchTab(tab.id, () => void show());
    }

    void look();
    return () => stopWatching?.();
  }, []);

  return seen;
}
