import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Guide as GuideData } from '../../core/compile.ts';
import type { Profile } from '../../core/settings.ts';
import { date, t } from '../../platform/i18n.ts';
import { settingsInForce } from '../../platform/policy.ts';
import { PageHeader } from '../components/page-header.tsx';
import { useStored } from '../use-stored.ts';
import { useGuide } from '../use-guide.ts';
import { AlternativePage } from './alternative-page.tsx';
import { ChangesPage } from './changes-page.tsx';
import { HomePage } from './home-page.tsx';
import { HostPage } from './host-page.tsx';
import { HostsPage } from './hosts-page.tsx';
import { NeedPage } from './need-page.tsx';
import { QuestionsPage } from './questions-page.tsx';
import { ResourcesPage } from './resources-page.tsx';
import { parseRoute, type Route } from './routes.ts';
import { ServicePage } from './service-page.tsx';
import { ServicesPage } from './services-page.tsx';
import { SectionNav } from './section-nav.tsx';
import { WordsPage } from './words-page.tsx';
import { skippedTo } from '../components/skip-link.tsx';

export function Guide() {
  const guide = useGuide();
  const settings = useStored(settingsInForce);
  const { hash, isFirst } = useAddress();
  const route = parseRoute(hash);
  return (
    <>
      <PageHeader current="guide" />
      <SectionNav view={route.view} />
      <main {...skippedTo}>
        {guide && settings && (
          <View key={hash} guide={guide} route={route} profile={settings.profile} isFirst={isFirst} />
        )}
        {guide && <p class="on-paper source">{t('onPaper', date(lastChecked(guide)))}</p>}
      </main>
    </>
  );
}

function lastChecked({ alternatives, hosts, resources, sources }: GuideData): string {
  const all = [alternatives, hosts, resources, sources].flatMap((entries) => Object.values(entries));
  return all
    .map(({ checked }) => checked)
    .toSorted()
    .at(-1)!;
}

type ViewProps = {
  guide: GuideData;
  route: Route;
  profile: Profile;
  /** Whether the page opened at this view. */
  isFirst: boolean;
};

/** The view of an address; the home page where it names nothing that is in the catalogue. */
function View({ guide, route, profile, isFirst }: ViewProps) {
  useLayoutEffect(() => {
    const heading = document.querySelector('h1');
    document.title = `${heading?.textContent ?? t('guideTitle')} – ${t('extensionName')}`;
    // A new view is read from its heading on; the first one is read from the top of the page.
    if (!isFirst) heading?.focus({ preventScroll: true });
  }, [isFirst]);

  switch (route.view) {
    case 'need':
      return has(guide.categories, route.id) ? (
        <NeedPage id={route.id} guide={guide} profile={profile} />
      ) : (
        <HomePage guide={guide} />
      );
    case 'service':
      return has(guide.services, route.id) ? (
        <ServicePage id={route.id} guide={guide} profile={profile} />
      ) : (
        <HomePage guide={guide} />
      );
    case 'alternative':
      return has(guide.alternatives, route.id) ? (
        <AlternativePage id={route.id} guide={guide} />
      ) : (
        <HomePage guide={guide} />
      );
    case 'host':
      return has(guide.hosts, route.id) ? <HostPage id={route.id} guide={guide} /> : <HomePage guide={guide} />;
    case 'services':
      return <ServicesPage guide={guide} />;
    case 'hosts':
      return <HostsPage guide={guide} />;
    case 'resources':
      return <ResourcesPage guide={guide} />;
    case 'changes':
      return <ChangesPage guide={guide} />;
    case 'questions':
      return <QuestionsPage guide={guide} />;
    case 'words':
      return <WordsPage guide={guide} />;
    case 'home':
      return <HomePage guide={guide} />;
  }
}

function has(record: object, id: string): boolean {
  return Object.hasOwn(record, id);
}

/** The view's address. The browser scrolls once the view is drawn: to its top, or on a way back to where one was. */
function useAddress(): { hash: string; isFirst: boolean } {
  const [address, setAddress] = useState({ hash: location.hash, isFirst: true });
  useEffect(() => {
    const follow = (event: NavigateEvent) => {
      if (!event.hashChange) return;
      const draw = async () => setAddress({ hash: location.hash, isFirst: false });
      event.intercept({ handler: draw, focusReset: 'manual' });
    };
    navigation.addEventListener('navigate', follow);
    return () => navigation.removeEventListener('navigate', follow);
  }, []);
  return address;
}
