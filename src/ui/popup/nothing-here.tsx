import type { Guide, GuideAlternative } from '../../core/compile.ts';
import { isWithin } from '../../core/site-rules.ts';
import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { Icon } from '../components/icon.tsx';
import { LabelMark } from '../components/label-mark.tsx';

type Props = { guide: Guide; url: string | undefined; embeds: boolean };

/** The page is nobody's that the guide speaks of; or it is a libre alternative's own. */
export function NothingHere({ guide, url, embeds }: Props) {
  const [id, alternative] = alternativeAt(guide, url) ?? [];
  return (
    <section class="what">
      {alternative ? (
        <>
          <div class="name">
            <h1>{alternative.name}</h1>
            <LabelMark label={alternative.label} />
          </div>
          <p>{alternative.summary}</p>
          <p class="hint">{t('ownSiteOfAlternative')}</p>
        </>
      ) : (
        <>
          <h1>{t(embeds ? 'pageItselfIsFine' : 'nothingHere')}</h1>
          <p>{t('nothingHereMeans')}</p>
        </>
      )}
      {!embeds && (
        <p>
          <a class="button" href={pageUrl(id ? `guide.html#/alternative/${id}` : 'guide.html')} target="_blank">
            <Icon name="book-open" />
            {alternative ? t('pageInGuide', alternative.name) : t('browseGuide')}
          </a>
        </p>
      )}
    </section>
  );
}

function alternativeAt(guide: Guide, url: string | undefined): [id: string, GuideAlternative] | undefined {
  const hostname = url && URL.parse(url)?.hostname;
  if (!hostname) return undefined;
  return Object.entries(guide.alternatives).find(([, { sites = [] }]) =>
    sites.some((site) => isWithin(hostname, site)),
  );
}
