import type { Guide } from '../../core/compile.ts';
import { rankAlternatives, whyFirst } from '../../core/ranking.ts';
import type { Profile } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import { keyOf } from '../because-text.ts';
import { AlternativeCard } from '../components/alternative-card.tsx';
import { NeedIcon } from './need-icon.tsx';
import { ReportError } from './report-error.tsx';
import { ServiceRows } from './service-rows.tsx';
import { ViewHeader } from './view-header.tsx';

/** A need: what answers it, best first for this association, and what that replaces. */
export function NeedPage({ id, guide, profile }: { id: string; guide: Guide; profile: Profile }) {
  const need = guide.categories[id]!;
  const serving = Object.keys(guide.alternatives).filter((alternative) =>
    guide.alternatives[alternative]!.needs.includes(id),
  );
  // Those whose main need it is come before those that also serve it.
  const byMainNeed = serving.toSorted((a, b) => mainness(guide, a, id) - mainness(guide, b, id));
  const alternativeOf = (alternative: string) => guide.alternatives[alternative]!;
  const ranked = rankAlternatives(byMainNeed, alternativeOf, profile);
  const services = Object.keys(guide.services).filter((service) => guide.services[service]!.categories.includes(id));
  return (
    <>
      <ViewHeader title={need.name} lead={need.description} icon={<NeedIcon name={need.icon} />} />
      {ranked.length > 0 && (
        <section>
          <h2>{t('guideOffers')}</h2>
          <p class="hint">{t(`firstBecause_${keyOf(whyFirst(ranked.map(alternativeOf), profile))}`)}</p>
          <div class="cards">
            {ranked.map((alternative) => (
              <AlternativeCard
                key={alternative}
                id={alternative}
                alternative={alternativeOf(alternative)}
                guide={guide}
              />
            ))}
          </div>
        </section>
      )}
      {services.length > 0 && (
        <section>
          <h2>{t('insteadOf')}</h2>
          <ServiceRows ids={services} guide={guide} />
        </section>
      )}
      <ReportError name={need.name} />
    </>
  );
}

function mainness(guide: Guide, alternative: string, need: string): number {
  return guide.alternatives[alternative]!.needs.indexOf(need);
}
