import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

type Props = {
  summary: ComponentChildren;
  /** What screen readers hear after the summary, where several read alike: "Paheko". */
  of?: string;
  class?: string;
  children: ComponentChildren;
};

/** Something that opens. */
export function Disclosure({ summary, of, class: className, children }: Props) {
  return (
    <details class={className}>
      <summary>
        <Icon name="chevron-down" />
        <span>{summary}</span>
        {of && <span class="unseen"> ({of})</span>}
      </summary>
      {children}
    </details>
  );
}
