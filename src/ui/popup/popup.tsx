import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { Icon } from '../components/icon.tsx';
import { SkipLink } from '../components/skip-link.tsx';
import { ActiveTab, seeFirst } from './active-tab.tsx';

// The page holds the bar already, which waits for no script. The rest is drawn once, whole.
const seeing = seeFirst();

export function Popup() {
  const [first, setFirst] = useState<Awaited<typeof seeing>>();
  useEffect(() => void seeing.then(setFirst), []);
  return (
    <>
      <header class="bar">
        <SkipLink />
        <img src="/icons/96.png" alt="" width="24" height="24" />
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
      {first ? <ActiveTab first={first} /> : <main aria-busy />}
    </>
  );
}
