import type { ComponentChild } from 'preact';
import type { Guide, GuideService } from '../../core/compile.ts';
import { rankAlternatives, whyFirst } from '../../core/ranking.ts';
import type { Profile } from '../../core/settings.ts';
import { plural, t } from '../../platform/i18n.ts';
import { keyOf } from '../because-text.ts';
import type { Coverage } from './coverage-list.tsx';
import { Disclosure } from './disclosure.tsx';

type Props = {
  service: GuideService;
  guide: Guide;
  profile: Profile;
  /** How many are shown at once; the others are folded away. */
  atOnce?: number;
  /** Draws one of them. */
  children: (coverage: Coverage) => ComponentChild;
};

/** What to use instead of a service, best first for this association. */
export function AlternativeList({ service, guide, profile, atOnce = Infinity, children: draw }: Props) {
  const known = service.alternatives.filter(({ id }) => guide.alternatives[id]);
  const alternativeOf = ({ id }: Coverage) => guide.alternatives[id]!;
  const ranked = rankAlternatives(known, alternativeOf, profile);
  if (ranked.length === 0) return null;

  const others = ranked.slice(atOnce);
  return (
    <section class="instead">
      <h2>{t('instead')}</h2>
      <p class="hint">{t(`firstBecause_${keyOf(whyFirst(ranked.map(alternativeOf), profile))}`)}</p>
      <div class="cards">{ranked.slice(0, atOnce).map(draw)}</div>
      {others.length > 0 && (
        <Disclosure summary={plural('otherAlternatives', others.length)}>
          <div class="cards">{others.map(draw)}</div>
        </Disclosure>
      )}
    </section>
  );
}
