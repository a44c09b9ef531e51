import type { Guide } from '../../core/compile.ts';
import { date, t } from '../../platform/i18n.ts';
import { Icon } from '../components/icon.tsx';
import { NeedIcon } from './need-icon.tsx';
import { WebLink } from '../components/link.tsx';
import { SourceLine } from '../components/source-line.tsx';
import { ownSite } from './own-site.ts';
import { PrintButton } from './print-button.tsx';
import { ReportError } from './report-error.tsx';
import { routeTo } from './routes.ts';
import { ViewHeader } from './view-header.tsx';

/** Everything that the guide says of a host. */
export function HostPage({ id, guide }: { id: string; guide: Guide }) {
  const host = guide.hosts[id]!;
  const { name, summary, website, price, integrated, caveats = [], offers = [], checked } = host;
  const offered = offers.flatMap((alternative) =>
    guide.alternatives[alternative] ? [{ alternative, name: guide.alternatives[alternative].name }] : [],
  );
  return (
    <>
      <ViewHeader title={name} lead={summary} icon={<Icon name="hand-heart" />}>
        {price && <p>{price}</p>}
        <p class="source sentence">{t('checked', date(checked))}</p>
        <div class="buttons">
          <WebLink href={website} class="button main">
            {t(ownSite(host, guide) ? 'website' : 'whereTheGuideSpeaks')}
          </WebLink>
          <PrintButton />
        </div>
      </ViewHeader>
      {integrated && (
        <section>
          <h2>{t('integratedOffer')}</h2>
          <p class="no-print">
            <a href="#/hosts">{t('view_hosts')}</a>
          </p>
          <ul class="rows covered">
            {integrated.covers.map(({ need, with: software, extra, note }) => (
              <li key={need + software} class="row">
                <strong>
                  <NeedIcon name={guide.categories[need]?.icon ?? ''} /> {guide.categories[need]?.name}
                </strong>
                <span>
                  {software}
                  {extra && `, ${t('extra')}`}
                </span>
                {note && <span class="source">{note}</span>}
              </li>
            ))}
          </ul>
          {guide.sources[integrated.source] && <SourceLine source={guide.sources[integrated.source]!} />}
        </section>
      )}
      {offered.length > 0 && (
        <section>
          <h2>{t('offers')}</h2>
          <ul class="rows">
            {offered.map(({ alternative, name: offeredName }) => (
              <li key={alternative}>
                <a href={routeTo('alternative', alternative)}>{offeredName}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {caveats.length > 0 && (
        <section>
          <h2>{t('caveats')}</h2>
          <ul class="rows">
            {caveats.map(({ text, source }) => (
              <li key={text} class="row">
                <span>{text}</span>
                {source && guide.sources[source] && <SourceLine source={guide.sources[source]} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReportError name={name} />
    </>
  );
}
