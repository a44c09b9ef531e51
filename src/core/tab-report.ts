/** What the popup is told of a tab. */
import type { Decision } from './alert.ts';
import { embeddedIn, pageOf, type TabState, type VisitedDocument } from './tab-state.ts';
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

/** What its documents said of themselves. */
export function reportOf(tab: TabState, onClickOnly: boolean): TabReport {
  const page = pageOf(tab);
  return { ...(page && { page: reported(page) }), embedded: embeddedIn(tab).map(reported), onClickOnly };
}

function reported({ service, role, tact, decision }: VisitedDocument): ReportedVisit {
  return { service, decision, ...(role && { role }), ...(tact && { tact }) };
}
