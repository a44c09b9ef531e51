import project from 'virtual:vigilibre/project';
import { t } from '../../platform/i18n.ts';
import { CopyText } from '../components/copy-text.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { WebLink } from '../components/link.tsx';
import type { Kind } from './routes.ts';

/**
 * An error or an idea, as a text to copy or a mail to complete: no account, and nothing is sent from here. For who
 * prefers it the project's tracker, where `package.json` names one.
 */
export function ReportError({ kind, id, name }: { kind: Kind; id: string; name: string }) {
  const text = t('reportErrorText', name, `data/${folders[kind]}${id}`);
  const subject = t('reportErrorSubject', name);
  return (
    <Disclosure class="no-print" summary={t('reportError')}>
      <p>{t('reportErrorHow')}</p>
      <CopyText label={t('reportError')} text={text} />
      <p>
        <a href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}>
          {t('reportErrorByMail')}
        </a>
      </p>
      {project.tracker && (
        <p>
          <WebLink href={project.tracker}>{t('reportErrorInTracker')}</WebLink>
        </p>
      )}
    </Disclosure>
  );
}

const folders: Record<Kind, string> = {
  service: 'services/',
  alternative: 'alternatives/',
  host: 'hosts/',
  need: 'categories.json: ',
};
