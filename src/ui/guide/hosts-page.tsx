import { useId, useState } from 'preact/hooks';
import type { Guide, GuideHost } from '../../core/compile.ts';
import { compareOffer, type Comparison, extent, type Offer, rankOffers } from '../../core/hosting.ts';
import { euros, list, t } from '../../platform/i18n.ts';
import { CopyText } from '../components/copy-text.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { checkedText, SourceLine } from '../components/source-line.tsx';
import { PrintButton } from './print-button.tsx';
import { ReportError } from './report-error.tsx';
import { routeTo } from './routes.ts';
import { ViewHeader } from './view-header.tsx';

type Compared = { id: string; host: GuideHost; offer: Offer; comparison: Comparison };

/** What was ticked and typed since this page opened: who reads a host's page comes back to it. */
let chosen = { needs: [] as string[], storage: '' };

function keep(changed: Partial<typeof chosen>): typeof chosen {
  return (chosen = { ...chosen, ...changed });
}

/** The integrated offers side by side, against what the association needs. */
export function HostsPage({ guide }: { guide: Guide }) {
  const formId = useId();
  const [{ needs, storage }, setChoice] = useState(chosen);
  const choose = (changed: Partial<typeof chosen>) => setChoice(keep(changed));
  const gigabytes = Number(storage) > 0 ? Number(storage) : undefined;

  const compared = Object.entries(guide.hosts).flatMap(([id, host]): Compared[] => {
    if (!host.integrated) return [];
    const comparison = compareOffer(host.integrated, { needs, ...(gigabytes && { gigabytes }) });
    return [{ id, host, offer: host.integrated, comparison }];
  });
  const ranked = rankOffers(compared, ({ comparison }) => comparison);
  const offeredNeeds = Object.keys(guide.categories).filter((need) =>
    compared.some(({ offer }) => offer.covers.some((covered) => covered.need === need)),
  );
  const toggle = (need: string) =>
    choose({ needs: needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need] });
  const nameOf = (need: string) => guide.categories[need]?.name ?? need;

  return (
    <>
      <ViewHeader title={t('view_hosts')} lead={t('hostsIntroduction')}>
        <PrintButton />
      </ViewHeader>
      <fieldset class="choice">
        <legend>{t('yourNeeds')}</legend>
        {offeredNeeds.map((need) => (
          <label key={need} for={`${formId}-${need}`}>
            <input
              id={`${formId}-${need}`}
              type="checkbox"
              checked={needs.includes(need)}
              onChange={() => toggle(need)}
            />
            {nameOf(need)}
          </label>
        ))}
      </fieldset>
      <label class={storage ? 'find' : 'find no-print'} for={`${formId}-storage`}>
        {t('storageWanted')}
        <input
          id={`${formId}-storage`}
          type="number"
          min="0"
          step="1"
          value={storage}
          onInput={({ currentTarget }) => choose({ storage: currentTarget.value })}
        />
      </label>

      <section aria-live="polite">
        <h2>{t('whatFits')}</h2>
        {needs.length === 0 && <p class="hint no-print">{t('tickNeeds')}</p>}
        <ul class="cards">
          {ranked.map(({ id, host, offer, comparison }) => (
            <li key={id} class={`card offer ${needs.length > 0 ? `offer-${extent(comparison)}` : ''}`}>
              <h3>
                <a href={routeTo('host', id)}>{host.name}</a>
              </h3>
              {needs.length > 0 && <p>{fitText(comparison, nameOf)}</p>}
              <p>
                <strong>{priceText(comparison)}</strong>{' '}
                <span class="source">{[inBasicPrice(offer), ...remarks(offer, needs)].join(' ')}</span>
              </p>
            </li>
          ))}
        </ul>
      </section>

      <section>
        <h2>{t('sideBySide')}</h2>
        <div class="wide" role="region" aria-label={t('sideBySide')} tabIndex={0}>
          <table>
            <caption class="unseen">{t('sideBySide')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('need')}</th>
                {compared.map(({ id, host }) => (
                  <th key={id} scope="col">
                    <a href={routeTo('host', id)}>{host.name}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {offeredNeeds.map((need) => (
                <tr key={need}>
                  <th scope="row">{nameOf(need)}</th>
                  {compared.map(({ id, offer }) => (
                    <td key={id}>{cellText(offer, need)}</td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{t('basicPrice')}</th>
                {compared.map(({ id, offer }) => (
                  <td key={id}>{basicText(offer)}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
        <p class="source">{t('extraMeans')}</p>
        {compared[0] && guide.sources[compared[0].offer.source] && (
          <p class="source">
            {t('figuresFrom')} <SourceLine source={guide.sources[compared[0].offer.source]!} />
          </p>
        )}
      </section>

      <Disclosure class="no-print" summary={t('noteForBoard')}>
        <CopyText label={t('noteForBoard')} text={note(ranked, needs, gigabytes, guide, nameOf)} rows={12} />
      </Disclosure>
      <ReportError name={t('view_hosts')} file="hosts/" />
    </>
  );
}

function fitText(comparison: Comparison, nameOf: (need: string) => string): string {
  const of = (kind: string) =>
    Object.keys(comparison.coverage)
      .filter((need) => comparison.coverage[need] === kind)
      .map(nameOf);
  const missing = of('missing');
  const extras = of('extra');
  return [
    missing.length === 0 ? t('coversAll') : t('doesNotCover', missing.join(', ')),
    ...(extras.length > 0 ? [t('asExtra', extras.join(', '))] : []),
  ].join(' ');
}

function priceText({ yearly }: Comparison): string {
  if (yearly.more.length === 0) return t('aYear', euros(yearly.euros));
  return t('atLeastAYear', euros(yearly.euros), list(yearly.more.map((why) => t(`more_${why}`))));
}

/** What the price holds, and what it does not. */
function inBasicPrice(offer: Offer): string {
  return t('named', t('basicPrice'), basicText(offer));
}

/** What is to be known of the software that covers what is needed. */
function remarks({ covers }: Offer, needs: string[]): string[] {
  return covers.flatMap(({ need, with: software, note: remark }) =>
    remark && needs.includes(need) ? [t('named', software, remark)] : [],
  );
}

function basicText({ yearly }: Offer): string {
  const price = yearly.gigabytes
    ? t('basicWithStorage', euros(yearly.euros), yearly.gigabytes)
    : t('basic', euros(yearly.euros));
  return `${price}, ${t(`supplement_${yearly.more === 'by-user' ? 'by_user' : 'by_gigabyte'}`)}.${yearly.note ? ` ${yearly.note}` : ''}`;
}

function cellText({ covers }: Offer, need: string): string {
  const found = covers.filter((covered) => covered.need === need);
  return found.map(({ with: software, extra }) => (extra ? `${software} *` : software)).join(', ') || '–';
}

/** The comparison as a text that fits in a message. */
function note(
  ranked: Compared[],
  needs: string[],
  gigabytes: number | undefined,
  guide: Guide,
  nameOf: (need: string) => string,
): string {
  const wanted = [...needs.map(nameOf), ...(gigabytes ? [t('gigabytes', gigabytes)] : [])];
  const source = ranked[0] && guide.sources[ranked[0].offer.source];
  return [
    t('noteHeading', wanted.length > 0 ? wanted.join(', ') : t('noNeedChosen')),
    '',
    ...ranked.map(({ host, offer, comparison }) =>
      [
        `- ${host.name}.`,
        ...(needs.length > 0 ? [fitText(comparison, nameOf)] : []),
        priceText(comparison),
        inBasicPrice(offer),
        ...remarks(offer, needs),
        host.website,
      ].join(' '),
    ),
    '',
    ...(source ? [`${source.title}, ${source.url} (${checkedText(source)})`] : []),
  ].join('\n');
}
