import type { ComponentChildren } from 'preact';

type Props = {
  title: string;
  lead?: string;
  icon?: ComponentChildren;
  /** Above the title: a verdict, a label. */
  mark?: ComponentChildren;
  children?: ComponentChildren;
};

/** The top of a view: what it is. */
export function ViewHeader({ title, lead, icon, mark, children }: Props) {
  return (
    <header class="view-header">
      {mark}
      <h1 tabIndex={-1}>
        {icon}
        {title}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </header>
  );
}
