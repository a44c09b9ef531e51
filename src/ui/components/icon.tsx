import { h } from 'preact';
import icons from 'virtual:vigilibre/icons';

/** A drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { name: string }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {icons[name]?.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
