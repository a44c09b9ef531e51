import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { ReportError } from './report-error.tsx';
import { ResourceRows } from './resource-rows.tsx';
import { ViewHeader } from './view-header.tsx';

/** People who help, then places to learn. */
export function ResourcesPage({ guide }: { guide: Guide }) {
  const of = (kind: 'learn' | 'help') =>
    Object.keys(guide.resources).filter((id) => guide.resources[id]!.kind === kind);
  return (
    <>
      <ViewHeader title={t('view_resources')} lead={t('resourcesIntroduction')} />
      <section>
        <h2>{t('peopleWhoHelp')}</h2>
        <ResourceRows ids={of('help')} guide={guide} />
      </section>
      <section>
        <h2>{t('placesToLearn')}</h2>
        <ResourceRows ids={of('learn')} guide={guide} />
      </section>
      <ReportError name={t('view_resources')} file="resources/" />
    </>
  );
}
