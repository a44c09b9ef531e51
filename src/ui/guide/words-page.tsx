import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { ExplainedCards } from './explained-cards.tsx';
import { PrintButton } from './print-button.tsx';
import { ReportError } from './report-error.tsx';
import { ViewHeader } from './view-header.tsx';

/** The words that cannot be avoided, explained. */
export function WordsPage({ guide }: { guide: Guide }) {
  const words = Object.entries(guide.words).toSorted(([, a], [, b]) => a.name.localeCompare(b.name));
  return (
    <>
      <ViewHeader title={t('view_words')} lead={t('wordsIntroduction')}>
        <PrintButton />
      </ViewHeader>
      <ExplainedCards entries={words} />
      <ReportError name={t('view_words')} />
    </>
  );
}
