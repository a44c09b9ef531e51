import { useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { AlternativeDetails, AlternativeFacts } from '../components/alternative-card.tsx';
import { type Coverage, CoverageList } from '../components/coverage-list.tsx';
import { Icon } from '../components/icon.tsx';
import { LabelMark } from '../components/label-mark.tsx';
import { WebLink } from '../components/link.tsx';

/** An alternative at a glance: its name and what it does. The rest opens in place, and is not made before. */
export function AlternativeRow({ coverage, guide }: { coverage: Coverage; guide: Guide }) {
  const alternative = guide.alternatives[coverage.id]!;
  const { name, label, summary, website } = alternative;
  const [opened, setOpened] = useState(false);
  const open = () => setOpened(true);
  return (
    // By then it shows already: a click makes the rest first.
    <details class="card alternative-row" onToggle={open}>
      <summary onClick={open}>
        <h3>{name}</h3>
        <LabelMark label={label} />
        <Icon name="chevron-down" />
        <span class="at-a-glance">{coverage.covers ?? coverage.partly ?? summary}</span>
      </summary>
      {opened && (
        <>
          <p>{summary}</p>
          <p class="buttons">
            <WebLink href={website}>{t('siteOf', name)}</WebLink>
            <a href={pageUrl(`guide.html#/alternative/${coverage.id}`)} target="_blank">
              {t('pageInGuide', name)}
            </a>
          </p>
          <CoverageList coverage={coverage} />
          <AlternativeFacts alternative={alternative} />
          <AlternativeDetails alternative={alternative} guide={guide} inPopup />
        </>
      )}
    </details>
  );
}
