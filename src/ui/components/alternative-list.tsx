import type { Guide, GuideService } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { AlternativeCard } from './alternative-card.tsx';

/** What to use instead of a service, best first. */
export function AlternativeList({ service, guide }: { service: GuideService; guide: Guide }) {
  const alternatives = service.alternatives.flatMap((coverage) => {
    const alternative = guide.alternatives[coverage.id];
    return alternative ? [{ coverage, alternative }] : [];
  });
  if (alternatives.length === 0) return null;
  return (
    <section>
      <h2>{t('instead')}</h2>
      <div class="cards">
        {alternatives.map(({ coverage, alternative }) => (
          <AlternativeCard key={coverage.id} alternative={alternative} coverage={coverage} guide={guide} />
        ))}
      </div>
    </section>
  );
}
