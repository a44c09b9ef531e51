/** What a tab shows, for the popup: asked again of the tab's own frames, since what is kept is only a cache. */
import { decideAlert, type Unwatched, visitOf } from '../core/alert.ts';
import type { ReportedVisit, TabReport } from '../core/tab-report.ts';
import { withoutDocuments, type VisitedDocument } from '../core/tab-state.ts';
import { askToAnnounce } from '../platform/ask-tab.ts';
import { moment } from '../platform/clock.ts';
import { knownReport } from '../platform/known-tab.ts';
import { settingsInForce } from '../platform/policy.ts';
import type { RequestBody } from '../platform/protocol.ts';
import * as stores from '../platform/stores.ts';
import { detect, factsOf } from './detection.ts';

export async function tabReport({ tabId, url }: RequestBody<'tabReport'>): Promise<TabReport> {
  await askAgain(tabId);
  const report = await knownReport(tabId, url);
  if (report.page || url === undefined) return report;
  const recognised = await recognise(url, report.onClickOnly ? 'no-access' : 'opened-before');
  return { ...report, ...(recognised && { page: recognised }) };
}

/**
 * Has the tab's own page and a frame of each service announce themselves, and forgets those that are gone: the
 * hundredth widget of a service tells nothing new. Where none is left every frame is asked, since all of them may
 * have been forgotten.
 */
async function askAgain(tabId: number): Promise<void> {
  const { documents } = await stores.tabState(tabId).get();
  const alike = Object.groupBy(Object.entries(documents), ([, { service, frameId }]) =>
    frameId === 0 ? 'page' : `frame of ${service}`,
  );
  const silent = await Promise.all(Object.values(alike).map((group) => silentBeforeAnswer(tabId, group ?? [])));
  const left = await stores.tabState(tabId).update((state) => withoutDocuments(state, silent.flat()));
  if (Object.keys(left.documents).length === 0) await askToAnnounce(tabId);
}

/** Asks one after the other until one answers: the documents that did not. */
async function silentBeforeAnswer(tabId: number, documents: [string, VisitedDocument][]): Promise<string[]> {
  const silent: string[] = [];
  for (const [documentId, { frameId }] of documents) {
    if (await askToAnnounce(tabId, frameId)) break;
    silent.push(documentId);
  }
  return silent;
}

/** A tab opened before the install, or to which access was refused: known by its address, which a click lets us see. */
async function recognise(url: string, obstacle: Unwatched): Promise<ReportedVisit | undefined> {
  const detection = detect(url);
  const facts = detection && factsOf(detection.service);
  if (!detection || !facts) return undefined;

  const [settings, snoozes, shown] = await Promise.all([
    settingsInForce.get(),
    stores.snoozes.get(),
    stores.shownAlerts.get(),
  ]);
  const decision = decideAlert(visitOf(detection, facts, false, obstacle), settings, snoozes, shown, await moment());
  const { service, role, tact } = detection;
  return { service, decision, ...(role && { role }), ...(tact && { tact }) };
}
