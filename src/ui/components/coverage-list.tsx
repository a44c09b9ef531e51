import type { GuideService } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';

export type Coverage = GuideService['alternatives'][number];

const KINDS = ['covers', 'partly', 'lacks'] as const;
const icons = { covers: 'circle-check', partly: 'circle-dashed', lacks: 'circle-slash' } as const;

/** What an alternative does, does partly and does not do of what a service did. */
export function CoverageList({ coverage }: { coverage: Coverage }) {
  return (
    <ul class="coverage">
      {KINDS.filter((kind) => coverage[kind]).map((kind) => (
        <li key={kind} class={kind}>
          <Icon name={icons[kind]} />
          <span>
            {/* What it lacks, or does in part, is said in words that would read as praise: 'Accounting.' */}
            <strong class={kind === 'covers' ? 'unseen' : undefined}>{t(`coverage_${kind}`)} </strong>
            {coverage[kind]}
          </span>
        </li>
      ))}
    </ul>
  );
}
