import { useEffect, useRef, useState } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { Search, SearchResult } from '../../core/search.ts';
import { plural, t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { Icon } from './icon.tsx';

/** How many results are shown. */
const SHOWN = 8;

type Props = {
  guide: Guide;
  /** In the popup, results open in a tab of their own. */
  inPopup?: boolean;
};

/** A search over the whole catalogue. What it takes is loaded at the first key. */
export function SearchBox({ guide, inPopup = false }: Props) {
  const [query, setQuery] = useState('');
  const search = useSearch(guide, query !== '');
  const results = search && query.trim() ? search(query, SHOWN) : undefined;
  return (
    <search>
      <label class="search">
        <Icon name="search" />
        <span class="unseen">{t('searchGuide')}</span>
        <input
          type="search"
          placeholder={t('searchExample')}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </label>
      <p class="unseen" role="status">
        {results && plural('resultCount', results.length)}
      </p>
      {results?.length === 0 && <p class="hint">{t('noResult')}</p>}
      {results && results.length > 0 && (
        <ul class="results">
          {results.map((result) => (
            <li key={result.kind + result.id}>
              <Result result={result} guide={guide} inPopup={inPopup} />
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
    return (
      <a href={guide.resources[id]?.website} target="_blank" rel="noreferrer">
        {content} <Icon name="external-link" />
      </a>
    );
  }
  const route = `guide.html#/${kind === 'category' ? 'need' : kind}/${id}` as const;
  return (
    <a href={pageUrl(route)} target={inPopup ? '_blank' : undefined}>
      {content}
    </a>
  );
}

function useSearch(guide: Guide, wanted: boolean): Search | undefined {
  const [search, setSearch] = useState<Search>();
  const isLoading = useRef(false);
  useEffect(() => {
    if (!wanted || isLoading.current) return;
    isLoading.current = true;
    void import('../../core/search.ts').then(({ createSearch }) => setSearch(() => createSearch(guide)));
  }, [wanted, guide]);
  return search;
}
