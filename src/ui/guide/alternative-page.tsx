import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { AlternativeDetails, AlternativeFacts } from '../components/alternative-card.tsx';
import { LabelMark } from '../components/label-mark.tsx';
import { WebLink } from '../components/link.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { NeedLinks } from './need-links.tsx';
import { PrintButton } from './print-button.tsx';
import { ReportError } from './report-error.tsx';
import { routeTo } from './routes.ts';
import { ViewHeader } from './view-header.tsx';

/** Everything that the guide says of an alternative. */
export function AlternativePage({ id, guide }: { id: string; guide: Guide }) {
  const alternative = guide.alternatives[id]!;
  const replaced = Object.entries(guide.services).flatMap(([service, { name, verdict, alternatives }]) => {
    const coverage = alternatives.find((suggested) => suggested.id === id);
    return coverage ? [{ service, name, verdict, covered: coverage.covers ?? coverage.partly }] : [];
  });
  return (
    <>
      <ViewHeader title={alternative.name} lead={alternative.summary} mark={<LabelMark label={alternative.label} />}>
        <NeedLinks ids={alternative.needs} guide={guide} />
        <AlternativeFacts alternative={alternative} />
        <p class="source no-print">
          <a href="#/words">{t('view_words')}</a>
        </p>
        <div class="buttons">
          <WebLink href={alternative.website} class="button main">
            {t('website')}
          </WebLink>
          <PrintButton />
        </div>
      </ViewHeader>
      <AlternativeDetails alternative={alternative} guide={guide} heading="h2" />
      {replaced.length > 0 && (
        <section>
          {/* A heading without its subject would have the list praise what it replaces. */}
          <h2>{t('doesInstead', alternative.name)}</h2>
          <ul class="rows">
            {replaced.map(({ service, name, verdict, covered }) => (
              <li key={service} class="row">
                <a href={routeTo('service', service)}>{name}</a> <VerdictMark verdict={verdict} />
                {covered && <span class="source">{covered}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReportError name={alternative.name} />
    </>
  );
}
