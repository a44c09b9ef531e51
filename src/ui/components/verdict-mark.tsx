import type { Verdict } from '../../core/vocabulary.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';

const icons: Record<Verdict, string> = { avoid: 'octagon-alert', replaceable: 'refresh-cw', notice: 'info' };

/** A verdict by word, shape and colour together. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span class={`mark mark-${verdict}`}>
      <Icon name={icons[verdict]} />
      {t(`verdict_${verdict}`)}
    </span>
  );
}
