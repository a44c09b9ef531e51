import { useId, useState } from 'preact/hooks';
import type { Guide, GuideHost } from '../../core/compile.ts';
import { compareOffer, type Comparison, groupOffers, type Offer } from '../../core/hosting.ts';
import { euros, list, plural, t } from '../../platform/i18n.ts';
import { CopyText } from '../components/copy-text.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { checkedText, SourceLine } from '../components/source-line.tsx';
import { ownSite } from './own-site.ts';
import { PrintButton } from './print-button.tsx';
import { ReportError } from './report-error.tsx';
import { routeTo } from './routes.ts';
import { type Fact, SideBySide } from './side-by-side.tsx';
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
  const { all, part, none } = groupOffers(compared, ({ comparison }) => comparison);
  const ranked = [...all, ...part, ...none];
  const hasNeeds = needs.length > 0;
  const offeredNeeds = Object.keys(guide.categories).filter((need) =>
    compared.some(({ offer }) => offer.covers.some((covered) => covered.need === need)),
  );
  const toggle = (need: string) =>
    choose({ needs: needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need] });
  const nameOf = (need: string) => guide.categories[need]?.name ?? need;
  const facts: Fact[] = [
    ...offeredNeeds.map((need) => ({
      name: nameOf(need),
      isTicked: needs.includes(need),
      of: (offer: Offer) => softwareText(offer, need),
    })),
    { name: t('basicPrice'), isTicked: false, of: basicText },
  ];

  return (
    <>
      <ViewHeader title={t('view_hosts')} lead={t('hostsIntroduction')} />
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

      <div class="name">
        <p role="status">{hasNeeds && fittingText(all.length)}</p>
        {!hasNeeds && <p class="hint no-print">{t('tickNeeds')}</p>}
        <PrintButton />
      </div>

      <Offers
        title={hasNeeds ? t('whatFits') : t('integratedOffers')}
        shown={all}
        needs={needs}
        guide={guide}
        nameOf={nameOf}
      />
      <Offers title={t('whatFitsInPart')} shown={part} needs={needs} guide={guide} nameOf={nameOf} />
      {none.length > 0 && (
        <p>
          {t('coverNothing')}{' '}
          {none.map(({ id, host }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={routeTo('host', id)}>{host.name}</a>
            </span>
          ))}
          {'.'}
        </p>
      )}

      <section>
        <h2>{t('sideBySide')}</h2>
        <SideBySide hosts={ranked} facts={facts} />
        <p class="source">{t('extraMeans')}</p>
        {sourcesOf(ranked, guide).map(({ id, names }) => (
          <p key={id} class="source">
            {t('figuresFrom', list(names))} <SourceLine source={guide.sources[id]!} />
          </p>
        ))}
      </section>

      <Disclosure class="no-print" summary={t('noteForBoard')}>
        <CopyText text={note(ranked, needs, gigabytes, guide, nameOf)} rows={12} />
      </Disclosure>
      <ReportError name={t('view_hosts')} />
    </>
  );
}

type OffersProps = {
  title: string;
  shown: Compared[];
  needs: string[];
  guide: Guide;
  nameOf: (need: string) => string;
};

function Offers({ title, shown, needs, guide, nameOf }: OffersProps) {
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="cards">
        {shown.map((one) => (
          <li key={one.id} class="card offer">
            <h3>
              <a href={routeTo('host', one.id)}>{one.host.name}</a>
            </h3>
            {needs.length > 0 && <p>{fitText(one.comparison, nameOf)}</p>}
            <p>
              <strong>{priceText(one.comparison)}</strong>{' '}
              <span class="source">{[...inPrice(one), ...remarks(one, needs)].join(' ')}</span>
            </p>
            <p class="on-paper source">{ownSite(one.host, guide)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function fittingText(count: number): string {
  return count === 0 ? t('noHostFits') : plural('hostsFit', count);
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

/** What the price holds, and what it does not. The basic price itself only where the price is another one. */
function inPrice({ offer, comparison }: Compared): string[] {
  if (comparison.yearly.euros !== offer.yearly.euros) return [t('named', t('basicPrice'), basicText(offer))];
  const { gigabytes, note: remark } = offer.yearly;
  return [
    ...(gigabytes ? [`${t('storageIncluded', gigabytes)}, ${supplementText(offer)}.`] : []),
    ...(remark ? [remark] : []),
  ];
}

/** What is to be known of the software that covers what is needed. */
function remarks({ host, offer }: Compared, needs: string[]): string[] {
  return offer.covers.flatMap(({ need, with: software, note: remark }) => {
    if (!remark || !needs.includes(need)) return [];
    return [host.name.startsWith(software) ? remark : t('named', software, remark)];
  });
}

function basicText(offer: Offer): string {
  const { euros: amount, gigabytes, note: remark } = offer.yearly;
  const price = gigabytes ? t('basicWithStorage', euros(amount), gigabytes) : t('basic', euros(amount));
  return `${price}, ${supplementText(offer)}.${remark ? ` ${remark}` : ''}`;
}

function supplementText({ yearly }: Offer): string {
  return t(`supplement_${yearly.more === 'by-user' ? 'by_user' : 'by_gigabyte'}`);
}

function softwareText({ covers }: Offer, need: string): string {
  const found = covers.filter((covered) => covered.need === need);
  return found.map(({ with: software, extra }) => (extra ? `${software} *` : software)).join(', ');
}

/** Where the offers were read, and whose. */
function sourcesOf(ranked: Compared[], guide: Guide): { id: string; names: string[] }[] {
  const ids = [...new Set(ranked.map(({ offer }) => offer.source))].filter((id) => guide.sources[id]);
  return ids.map((id) => ({
    id,
    names: ranked.filter(({ offer }) => offer.source === id).map(({ host }) => host.name),
  }));
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
  return [
    t('noteHeading', wanted.length > 0 ? wanted.join(', ') : t('noNeedChosen')),
    '',
    ...ranked.map((one) =>
      [
        `- ${one.host.name}.`,
        ...(needs.length > 0 ? [fitText(one.comparison, nameOf)] : []),
        priceText(one.comparison),
        ...inPrice(one),
        ...remarks(one, needs),
        ownSite(one.host, guide) ?? '',
      ]
        .join(' ')
        .trim(),
    ),
    '',
    ...sourcesOf(ranked, guide).map(({ id, names }) => {
      const source = guide.sources[id]!;
      return `${t('figuresFrom', list(names))} ${source.title}, ${source.url} (${checkedText(source)})`;
    }),
  ].join('\n');
}
