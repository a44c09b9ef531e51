import { keyOf } from '../because-text.ts';
import type { ComponentChildren } from 'preact';
import type { Guide, GuideAlternative } from '../../core/compile.ts';
import { date, language, languageName, list, t } from '../../platform/i18n.ts';
import { pageUrl } from '../../platform/pages.ts';
import { type Coverage, CoverageList } from './coverage-list.tsx';
import { Disclosure } from './disclosure.tsx';
import { Icon } from './icon.tsx';
import { WebLink } from './link.tsx';
import { SourceLine } from './source-line.tsx';
import { LabelMark } from './label-mark.tsx';

type Props = {
  id: string;
  alternative: GuideAlternative;
  /** How it compares with the service that it would replace. */
  coverage?: Coverage;
  guide: Guide;
};

/** An alternative: what it covers and what it does not, under which licence, where, for whom, and how to begin. */
export function AlternativeCard({ id, alternative, coverage, guide }: Props) {
  const { name, label, summary, website } = alternative;
  return (
    <article class="card alternative">
      <header>
        <h3>
          <WebLink href={website}>{name}</WebLink>
        </h3>
        <LabelMark label={label} />
      </header>
      <p>{summary}</p>
      {coverage && <CoverageList coverage={coverage} />}
      <AlternativeFacts alternative={alternative} />

      <Disclosure summary={t('howToBegin')} of={name}>
        <AlternativeDetails alternative={alternative} guide={guide} />
        <p class="no-print">
          <a href={pageUrl(`guide.html#/alternative/${id}`)}>{t('pageInGuide', name)}</a>
        </p>
      </Disclosure>
    </article>
  );
}

type DetailsProps = Pick<Props, 'alternative' | 'guide'> & {
  /** What fits the headings around it. */
  heading?: 'h2' | 'h4';
  inPopup?: boolean;
};

/** How to begin: tutorials, hosts, what to know. In the popup, the hosts' pages open in a tab. */
export function AlternativeDetails({ alternative, guide, heading = 'h4', inPopup = false }: DetailsProps) {
  const { tutorials, noTutorial, caveats = [] } = alternative;
  const hosts = alternative.hosts.filter((id) => guide.hosts[id]);
  return (
    <>
      <Section heading={heading} icon="graduation-cap" title={t('tutorials')}>
        {tutorials.length > 0 ? (
          <ul class="rows">
            {tutorials.map((tutorial) => (
              <li key={tutorial.url} class="row">
                <WebLink href={tutorial.url} language={tutorial.language}>
                  <span lang={tutorial.language}>{tutorial.title}</span>
                </WebLink>
                <span class="source">
                  {t(`tutorial_${tutorial.kind}`)}, {tutorial.author}
                  {tutorial.language !== language() && ` (${t('inLanguage', languageName(tutorial.language))})`}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{noTutorial}</p>
        )}
      </Section>
      {hosts.length > 0 && (
        <Section heading={heading} icon="hand-heart" title={t('hosts')}>
          <ul class="rows">
            {hosts.map((id) => (
              <li key={id} class="row">
                <a href={pageUrl(`guide.html#/host/${id}`)} target={inPopup ? '_blank' : undefined}>
                  {guide.hosts[id]!.name}
                </a>
                <span class="source">{guide.hosts[id]!.summary}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {caveats.length > 0 && (
        <Section heading={heading} icon="info" title={t('caveats')}>
          <ul class="rows">
            {caveats.map(({ text, source }) => {
              const said = source && guide.sources[source];
              return (
                <li key={text}>
                  {text} {said && <SourceLine source={said} />}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
}

export function AlternativeFacts({ alternative }: { alternative: GuideAlternative }) {
  const { label, licence, sourceCode, places, account, price, checked } = alternative;
  const licensed = licence && (
    <span title={licence}>{t(label === 'not-libre' ? 'licenceOf' : 'libreLicence', shortLicence(licence))}</span>
  );
  return (
    <dl class="facts">
      <Fact
        icon="scale"
        name={t('licence')}
        value={licensed && sourceCode ? <WebLink href={sourceCode}>{licensed}</WebLink> : licensed}
      />
      <Fact
        icon="server"
        name={t('places')}
        value={list(
          places.map((place) => t(`place_${keyOf(place)}`)),
          'or',
        )}
      />
      <Fact icon="user-round" name={t('account')} value={account && t(`account_${account}`)} />
      <Fact icon="wallet" name={t('price')} value={price ?? t('priceUnknown')} />
      <Fact icon="calendar-check" name={t('lastCheck')} value={t('checked', date(checked))} />
    </dl>
  );
}

/** 'GPL-2.0-only AND GPL-3.0-or-later' → 'GPL 2.0 et GPL 3.0': the word for a name of SPDX, and on one line. */
function shortLicence(licence: string): string {
  const names = licence.split(' AND ').map((name) => name.replace(/-(only|or-later)$/, '').replace('-', '\u00A0'));
  return list([...new Set(names)]);
}

function Fact({ icon, name, value }: { icon: string; name: string; value: ComponentChildren }) {
  if (!value) return null;
  return (
    <div>
      <dt>
        <Icon name={icon} />
        <span class="unseen">{name}</span>
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

type SectionProps = { heading: 'h2' | 'h4'; icon: string; title: string; children: ComponentChildren };

function Section({ heading: Heading, icon, title, children }: SectionProps) {
  return (
    <section>
      <Heading>
        <Icon name={icon} />
        {title}
      </Heading>
      {children}
    </section>
  );
}
