import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { ExplainedCards } from './explained-cards.tsx';
import { PrintButton } from './print-button.tsx';
import { ReportError } from './report-error.tsx';
import { ViewHeader } from './view-header.tsx';

/** What matters in software and in those who host it: what every reason rests on. */
export function QuestionsPage({ guide }: { guide: Guide }) {
  return (
    <>
      <ViewHeader title={t('view_questions')} lead={t('questionsIntroduction')}>
        <PrintButton />
      </ViewHeader>
      <ExplainedCards entries={Object.entries(guide.criteria)} />
      <ReportError name={t('view_questions')} />
    </>
  );
}
