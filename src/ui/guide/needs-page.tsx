import { keyOf } from '../because-text.ts';
import type { Guide } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from '../components/icon.tsx';
import { WebLink } from '../components/link.tsx';

/** The whole catalogue by need: what to use, and what it replaces. */
export function NeedsPage({ guide }: { guide: Guide }) {
  const needs = Object.entries(guide.categories).map(([id, category]) => ({
    id,
    category,
    alternatives: Object.values(guide.alternatives).filter(({ needs }) => needs[0] === id),
    services: Object.entries(guide.services).filter(([, { categories }]) => categories[0] === id),
  }));
  return (
    <>
      <h1>{t('guideTitle')}</h1>
      <p class="lead">{t('guideIntroduction')}</p>
      <div class="cards">
        {needs
          .filter(({ alternatives, services }) => alternatives.length + services.length > 0)
          .map(({ id, category, alternatives, services }) => (
            <article key={id} class="card need">
              <h2>
                <Icon name={category.icon} />
                {category.name}
              </h2>
              <p class="hint">{category.description}</p>
              <ul class="rows">
                {alternatives.map((alternative) => (
                  <li key={alternative.website}>
                    <WebLink href={alternative.website}>{alternative.name}</WebLink>{' '}
                    <span class={`label label-${alternative.label}`}>{t(`label_${keyOf(alternative.label)}`)}</span>
                  </li>
                ))}
              </ul>
              {services.length > 0 && (
                <p class="source">
                  {t('insteadOf')}{' '}
                  {services.map(([serviceId, service], index) => (
                    <>
                      {index > 0 && ', '}
                      <a href={`#/service/${serviceId}`}>{service.name}</a>
                    </>
                  ))}
                </p>
              )}
            </article>
          ))}
      </div>
    </>
  );
}
