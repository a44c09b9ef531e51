import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { AlternativeDetails, AlternativeFacts } from '../components/alternative-card.tsx';
import { type Coverage, CoverageList } from '../components/coverage-list.tsx';
import { Icon } from '../components/icon.tsx';
import { LabelMark } from '../components/label-mark.tsx';
import { WebLink } from '../components/link.tsx';

/** An alternative at a glance: its name and what it does; the rest opens in place. */
export function AlternativeRow({ coverage, guide }: { coverage: Coverage; guide: Guide }) {
  const alternative = guide.alternatives[coverage.id]!;
  const { name, label, summary, website } = alternative;
  return (
    <details class="card alternative-row">
      <summary>
        <h3>{name}</h3>
        <LabelMark label={label} />
        <Icon name="chevron-down" />
        <span class="at-a-glance">{coverage.covers ?? coverage.partly ?? summary}</span>
      </summary>
      <p>{summary}</p>
      <p class="buttons">
        <WebLink href={website}>{t('siteOf', name)}</WebLink>
        <a href={pageUrl(`guide.html#/alternative/${coverage.id}`)} target="_blank">
          {t('pageInGuide')}
          <span class="unseen"> ({name})</span>
        </a>
      </p>
      <CoverageList coverage={coverage} />
      <AlternativeFacts alternative={alternative} />
      <AlternativeDetails alternative={alternative} guide={guide} />
    </details>
  );
}
