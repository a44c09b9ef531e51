/** What the popup is told of a tab. */
import type { Decision } from './alert.ts';
import type { Role, Tact } from './vocabulary.ts';

export type ReportedVisit = { service: string; role?: Role; tact?: Tact; decision: Decision };

export type TabReport = {
  /** The service of the page itself. */
  page?: ReportedVisit;
  /** The services that the page embeds. */
  embedded: ReportedVisit[];
  /**
   * Whether the page's own script answered. Where it did not (a tab opened before the install, access
   * refused), the page was recognised by its address alone.
   */
  answered: boolean;
};
