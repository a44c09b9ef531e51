import type { Offer } from '../../core/hosting.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../components/icon.tsx';
import { routeTo } from './routes.ts';

export type Fact = {
  name: string;
  isTicked: boolean;
  /** Empty where an offer has nothing to say of it. */
  of: (offer: Offer) => string;
};

type Props = { hosts: { id: string; host: { name: string }; offer: Offer }[]; facts: Fact[] };

/** What each host offers: as a table, and as a list where its columns would not all be in sight. */
export function SideBySide({ hosts, facts }: Props) {
  return (
    <>
      <div class="wide" role="region" aria-label={t('sideBySide')} tabIndex={0}>
        <table>
          <caption class="unseen">{t('sideBySide')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('need')}</th>
              {hosts.map(({ id, host }) => (
                <th key={id} scope="col">
                  <a href={routeTo('host', id)}>{host.name}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.name}>
                <th scope="row">
                  <FactName fact={fact} />
                </th>
                {hosts.map(({ id, offer }) => (
                  <td key={id}>{fact.of(offer) || '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl class="narrow">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>
              <FactName fact={fact} />
            </dt>
            {hosts
              .filter(({ offer }) => fact.of(offer))
              .map(({ id, host, offer }) => (
                <dd key={id}>{t('named', host.name, fact.of(offer))}</dd>
              ))}
          </div>
        ))}
      </dl>
    </>
  );
}

function FactName({ fact: { name, isTicked } }: { fact: Fact }) {
  if (!isTicked) return name;
  return (
    <>
      <Icon name="check" /> {name}
      <span class="unseen"> ({t('ticked')})</span>
    </>
  );
}
