import type { Guide, GuideResource } from '../../core/compile.ts';
import { language, t } from '../../platform/i18n.ts';
import { ReportError } from './report-error.tsx';
import { ResourceRows } from './resource-rows.tsx';
import { ViewHeader } from './view-header.tsx';

/** People who help, where to find a host, places to learn, each by name. */
export function ResourcesPage({ guide }: { guide: Guide }) {
  const { compare } = new Intl.Collator(language());
  const of = (kind: GuideResource['kind']) =>
    Object.entries(guide.resources)
      .filter(([, resource]) => resource.kind === kind)
      .toSorted(([, one], [, other]) => compare(one.name, other.name))
      .map(([id]) => id);
  return (
    <>
      <ViewHeader title={t('view_resources')} lead={t('resourcesIntroduction')} />
      <section>
        <h2>{t('peopleWhoHelp')}</h2>
        <ResourceRows ids={of('help')} guide={guide} />
      </section>
      <section>
        <h2>{t('findHost')}</h2>
        <ResourceRows ids={of('hosts')} guide={guide} />
      </section>
      <section>
        <h2>{t('placesToLearn')}</h2>
        <ResourceRows ids={of('learn')} guide={guide} />
      </section>
      <ReportError name={t('view_resources')} />
    </>
  );
}
