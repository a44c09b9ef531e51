import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';

type Props = { href: string; language?: string; class?: string; children: ComponentChildren };

/** A link to the web, in a new tab, and said to be so. */
export function WebLink({ href, language, class: className = '', children }: Props) {
  return (
    <a class={`web-link ${className}`} href={href} hreflang={language} target="_blank" rel="noreferrer">
      {children}
      <span class="joined">
        <Icon name="external-link" />
      </span>
      <span class="unseen">{t('opensInNewTab')}</span>
    </a>
  );
}
