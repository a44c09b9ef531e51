import project from 'virtual:vigilibre/project';
import { t } from '../../platform/i18n.ts';
import { CopyText } from '../components/copy-text.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { WebLink } from '../components/link.tsx';

/**
 * An error or an idea, as a text to copy or a mail to complete: no account, and nothing is sent from here. For who
 * prefers it the project's tracker. Both go where `package.json` says, and to nobody in particular until it does.
 */
export function ReportError({ name }: { name: string }) {
  const text = t('reportErrorText', name);
  const subject = t('reportErrorSubject', name);
  const { mail = '', tracker } = project;
  return (
    <Disclosure class="no-print" summary={t('reportError')}>
      <p>
        {t('reportErrorHow')} {!mail && t('reportErrorToWhom')}
      </p>
      <CopyText text={text} rows={11} />
      <ul class="rows">
        <li class="row">
          <a href={`mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}>
            {t('reportErrorByMail')}
          </a>
          {/* The address is seen too: where mail is read on a website, the link opens nothing. */}
          <span class="source">{mail || t('reportErrorYouChoose')}</span>
        </li>
        {tracker && (
          <li class="row">
            <WebLink href={tracker}>{t('reportErrorInTracker')}</WebLink>
            <span class="source">{t('reportErrorAccount', tracker)}</span>
          </li>
        )}
      </ul>
    </Disclosure>
  );
}
