/** What the popup is told of a tab. */
import type { Decision } from './alert.ts';
import type { Role, Tact } from './vocabulary.ts';

export type ReportedVisit = { service: string; role?: Role; tact?: Tact; decision: Decision };

export type TabReport = {
  /** The service of the page itself. Where no script of ours runs in it, its decision says so: see `Unwatched`. */
  page?: ReportedVisit;
  /** The services that the page embeds. */
  embedded: ReportedVisit[];
  /** The browser gives no access to the page but for the click that opened the popup. */
  onClickOnly: boolean;
};
