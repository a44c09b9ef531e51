import type { GuideSource } from '../../core/compile.ts';
import { date, t } from '../../platform/i18n.ts';
import { WebLink } from './link.tsx';

/** 'copie archivée lue le 22 nov. 2026' */
export function checkedText({ archived, checked }: Pick<GuideSource, 'archived' | 'checked'>): string {
  return t(archived ? 'checkedArchived' : 'checked', date(checked));
}

/** Who says it, when, and when it was last read: 'Médias-Cité, 23 mars 2019, lu le 22 nov. 2026'. */
export function SourceLine({ source }: { source: GuideSource }) {
  return (
    <span class="source">
      <WebLink href={source.url} language={source.language}>
        {source.publisher}
      </WebLink>
      {source.published && `, ${date(source.published)}`}
      {', '}
      <span class="whole">{t(source.archived ? 'readOn' : 'checked', date(source.checked))}</span>
    </span>
  );
}
