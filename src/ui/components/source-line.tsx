import type { GuideSource } from '../../core/compile.ts';
import { date, t } from '../../platform/i18n.ts';
import { WebLink } from './link.tsx';

/** 'vérifié le 22 nov. 2026' */
export function checkedText({ archived, checked }: Pick<GuideSource, 'archived' | 'checked'>): string {
  return t(archived ? 'checkedArchived' : 'checked', date(checked));
}

/** Who says it, when, and when it was last read. */
export function SourceLine({ source }: { source: GuideSource }) {
  return (
    <span class="source">
      <WebLink href={source.url} language={source.language}>
        {source.publisher}
      </WebLink>
      {source.published && `, ${date(source.published)}`}
      {'\u00A0· '}
      {checkedText(source)}
    </span>
  );
}
