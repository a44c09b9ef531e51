import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { Search, SearchResult } from '../../core/search.ts';
import { plural, t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { loadGuide } from '../load-guide.ts';
import { Icon } from './icon.tsx';
import { WebLink } from './link.tsx';

/** How many results are shown at most; where there are more, their number is said. */
const SHOWN = { inPopup: 8, inGuide: 40 };

/** A search over the whole catalogue. What it takes is loaded when one is about to type. In the popup, results open in a tab. */
export function SearchBox({ inPopup = false, asked = '' }: { inPopup?: boolean; asked?: string }) {
  const inputId = useId();
  const [query, setQuery] = useState(asked);
  const [isNear, setIsNear] = useState(false);
  const loaded = useSearch(isNear || query !== '');
  const found = loaded && query.trim() ? loaded.search(query, Infinity) : undefined;
  const shown = inPopup ? SHOWN.inPopup : SHOWN.inGuide;
  const results = found?.slice(0, shown);
  const isCut = found !== undefined && found.length > shown;
  return (
    <search>
      <label class="search" for={inputId}>
        <Icon name="search" />
        <span class="unseen">{t('searchGuide')}</span>
        <input
          id={inputId}
          type="search"
          // Without a visible label, the RGAA wants both, and alike.
          title={t('searchShort')}
          placeholder={t('searchShort')}
          value={query}
          onFocus={() => setIsNear(true)}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p class={isCut ? 'hint' : 'unseen'} role="status">
        {found && (isCut ? plural('firstResults', found.length, shown) : plural('resultCount', found.length))}
      </p>
      {isCut && inPopup && (
        <p>
          <a href={pageUrl(`guide.html?q=${encodeURIComponent(query)}`)} target="_blank">
            {t('allResults', found.length)}
          </a>
        </p>
      )}
      {results?.length === 0 && <p class="hint">{t('noResult')}</p>}
      {loaded && results && results.length > 0 && (
        <ul class="results">
          {results.map((result) => (
            <li key={result.kind + result.id}>
              <Result result={result} guide={loaded.guide} inPopup={inPopup} />
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

function Result({
  result: { kind, id, name },
  guide,
  inPopup,
}: {
  result: SearchResult;
  guide: Guide;
  inPopup: boolean;
}) {
  const content = (
    <>
      <strong>{name}</strong> <span class="source">{t(`kind_${kind}`)}</span>
    </>
  );
  // A resource is somewhere else: it has no page of its own here.
  if (kind === 'resource') {
    return <WebLink href={guide.resources[id]!.website}>{content}</WebLink>;
  }
  const route = `guide.html#/${kind === 'category' ? 'need' : kind}/${id}` as const;
  return (
    <a href={pageUrl(route)} target={inPopup ? '_blank' : undefined}>
      {content}
    </a>
  );
}

function useSearch(wanted: boolean): { search: Search; guide: Guide } | undefined {
  const [loaded, setLoaded] = useState<{ search: Search; guide: Guide }>();
  const isLoading = useRef(false);
  useEffect(() => {
    if (!wanted || isLoading.current) return;
    isLoading.current = true;
    void Promise.all([import('../../core/search.ts'), loadGuide()]).then(async ([{ createSearch }, guide]) =>
      setLoaded({ search: await createSearch(guide), guide }),
    );
  }, [wanted]);
  return loaded;
}
