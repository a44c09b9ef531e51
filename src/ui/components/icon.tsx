import { h } from 'preact';
import icons from 'virtual:vigilibre/icons';

/** A drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name, from = icons }: { name: string; from?: typeof icons }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {from[name]?.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
