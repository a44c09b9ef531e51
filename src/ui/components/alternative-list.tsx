import type { Guide, GuideService } from '../../core/compile.ts';
import { rankAlternatives, whyFirst } from '../../core/ranking.ts';
import type { Profile } from '../../core/settings.ts';
import { plural, t } from '../../platform/i18n.ts';
import { keyOf } from '../because-text.ts';
import { AlternativeCard } from './alternative-card.tsx';
import { Disclosure } from './disclosure.tsx';

/** How many alternatives the popup shows at once. */
const AT_A_GLANCE = 3;

type Props = { service: GuideService; guide: Guide; profile: Profile; brief?: boolean };

/** What to use instead of a service, best first for this association. */
export function AlternativeList({ service, guide, profile, brief = false }: Props) {
  const known = service.alternatives.filter(({ id }) => guide.alternatives[id]);
  const ranked = rankAlternatives(known, ({ id }) => guide.alternatives[id]!, profile);
  const cards = ranked.map((coverage) => (
    <AlternativeCard
      key={coverage.id}
      id={coverage.id}
      alternative={guide.alternatives[coverage.id]!}
      coverage={coverage}
      guide={guide}
      brief={brief}
    />
  ));
  if (cards.length === 0) return null;

  const first = brief ? cards.slice(0, AT_A_GLANCE) : cards;
  const others = cards.slice(first.length);
  return (
    <section>
      <h2>{t('instead')}</h2>
      <p class="hint">{t(`firstBecause_${keyOf(whyFirst(guide.alternatives[ranked[0]!.id]!, profile))}`)}</p>
      <div class="cards">{first}</div>
      {others.length > 0 && (
        <Disclosure summary={plural('otherAlternatives', others.length)}>
          <div class="cards">{others}</div>
        </Disclosure>
      )}
    </section>
  );
}
