import { useEffect, useState } from 'preact/hooks';
import { lookAtTab } from '../../platform/current-tab.ts';
import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { Icon } from '../components/icon.tsx';
import { SkipLink } from '../components/skip-link.tsx';

// Drawn at once, the bar waits neither for the tab's answer nor for what shows it. The rest is drawn once, whole.
const looking = lookAtTab();
const loading = import('./active-tab.tsx').then(async ({ ActiveTab, seeFirst }) => {
  const first = await seeFirst(looking);
  return () => <ActiveTab first={first} />;
});

export function Popup() {
  const [Loaded, setLoaded] = useState<Awaited<typeof loading>>();
  useEffect(() => void loading.then((loaded) => setLoaded(() => loaded)), []);
  return (
    <>
      <header class="bar">
        <SkipLink />
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
      {Loaded ? <Loaded /> : <main aria-busy />}
    </>
  );
}
