import { useEffect, useState } from 'preact/hooks';
import type { Guide as GuideData } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { PageHeader } from '../components/page-header.tsx';
import { useGuide } from '../use-guide.ts';
import { NeedsPage } from './needs-page.tsx';
import { ServicePage } from './service-page.tsx';

export function Guide() {
  const guide = useGuide();
  const route = useRoute();
  return (
    <>
      <PageHeader />
      <main key={route}>{guide && <View guide={guide} route={route} />}</main>
    </>
  );
}

/** '/service/helloasso' → that service; anything else, the table of needs. */
function View({ guide, route }: { guide: GuideData; route: string }) {
  const [, kind, id = ''] = route.split('/');
  const service = kind === 'service' && Object.hasOwn(guide.services, id) ? guide.services[id] : undefined;

  useEffect(() => {
    document.title = `${service?.name ?? t('guideTitle')} – ${t('extensionName')}`;
  }, [service]);

  return service ? <ServicePage service={service} guide={guide} /> : <NeedsPage guide={guide} />;
}

function useRoute(): string {
  const [route, setRoute] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = () => {
      setRoute(location.hash.slice(1));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
