import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n.ts';

type Props = {
  title: string;
  lead?: string;
  icon?: ComponentChildren;
  /** Above the title: a verdict, a label. */
  mark?: ComponentChildren;
  children?: ComponentChildren;
};

/** The top of a view: the way home, what it is. */
export function ViewHeader({ title, lead, icon, mark, children }: Props) {
  return (
    <header class="view-header">
      <p class="breadcrumb">
        <a href="#/">{t('guideTitle')}</a>
      </p>
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
