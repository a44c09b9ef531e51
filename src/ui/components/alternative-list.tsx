import type { Guide, GuideService } from '../../core/compile.ts';
import { plural, t } from '../../platform/i18n.ts';
import { AlternativeCard } from './alternative-card.tsx';
import { Icon } from './icon.tsx';

/** How many alternatives the popup shows at once. */
const AT_A_GLANCE = 3;

type Props = { service: GuideService; guide: Guide; brief?: boolean };

/** What to use instead of a service, best first. */
export function AlternativeList({ service, guide, brief = false }: Props) {
  const cards = service.alternatives.flatMap((coverage) => {
    const alternative = guide.alternatives[coverage.id];
    if (!alternative) return [];
    return (
      <AlternativeCard key={coverage.id} alternative={alternative} coverage={coverage} guide={guide} brief={brief} />
    );
  });
  if (cards.length === 0) return null;

  const first = brief ? cards.slice(0, AT_A_GLANCE) : cards;
  const others = cards.slice(first.length);
  return (
    <section>
      <h2>{t('instead')}</h2>
      <div class="cards">{first}</div>
      {others.length > 0 && (
        <details>
          <summary>
            <Icon name="chevron-down" />
            {plural('otherAlternatives', others.length)}
          </summary>
          <div class="cards">{others}</div>
        </details>
      )}
    </section>
  );
}
