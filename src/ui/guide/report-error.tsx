import { t } from '../../platform/i18n.ts';
import { CopyText } from '../components/copy-text.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import type { Kind } from './routes.ts';

/** An error or an idea, as a text to copy: no account, and nothing is sent from here. */
export function ReportError({ kind, id, name }: { kind: Kind; id: string; name: string }) {
  return (
    <Disclosure class="no-print" summary={t('reportError')}>
      <p>{t('reportErrorHow')}</p>
      <CopyText label={t('reportError')} text={t('reportErrorText', name, `data/${folders[kind]}${id}`)} />
    </Disclosure>
  );
}

const folders: Record<Kind, string> = {
  service: 'services/',
  alternative: 'alternatives/',
  host: 'hosts/',
  need: 'categories.json: ',
};
