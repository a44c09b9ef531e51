import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { SkipLink } from './skip-link.tsx';

/** The top of the full pages, with the way from one to the other. */
export function PageHeader({ current }: { current: 'guide' | 'options' }) {
  return (
    <header class="bar">
      <SkipLink />
      <img src="/icons/icon.svg" alt="" width="32" height="32" />
      <strong>{t('extensionName')}</strong>
      <nav aria-label={t('extensionName')}>
        <a href={pageUrl('guide.html#/')} aria-current={current === 'guide' ? 'page' : undefined}>
          {t('guideTitle')}
        </a>
        <a href={pageUrl('options.html')} aria-current={current === 'options' ? 'page' : undefined}>
          {t('optionsTitle')}
        </a>
      </nav>
    </header>
  );
}
