import type { Guide, GuideAlternative } from '../../core/compile.ts';
import { isWithin } from '../../core/site-rules.ts';
import { t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { Icon } from '../components/icon.tsx';
import { LabelMark } from '../components/label-mark.tsx';

type Props = { guide: Guide; url: string | undefined; embeds: boolean };

/** The page is nobody's that the guide speaks of; or it is a libre alternative's own. */
export function NothingHere({ guide, url, embeds }: Props) {
  const alternative = alternativeAt(guide, url);
  return (
    <section class="what">
      {alternative ? (
        <>
          <LabelMark label={alternative.label} />
          <h1>{alternative.name}</h1>
          <p>{alternative.summary}</p>
          <p class="hint">{t('ownSiteOfAlternative')}</p>
        </>
      ) : (
        <>
          <h1>{t(embeds ? 'pageItselfIsFine' : 'nothingHere')}</h1>
          <p>{t('nothingHereMeans')}</p>
        </>
      )}
      <p>
        <a class="button" href={pageUrl('guide.html')} target="_blank">
          <Icon name="book-open" />
          {t('browseGuide')}
        </a>
      </p>
    </section>
  );
}

function alternativeAt(guide: Guide, url: string | undefined): GuideAlternative | undefined {
  const hostname = url && URL.parse(url)?.hostname;
  if (!hostname) return undefined;
  return Object.values(guide.alternatives).find(({ sites = [] }) => sites.some((site) => isWithin(hostname, site)));
}
