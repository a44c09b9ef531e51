/**
 * What is true of a tab: the service of its page, those that the page embeds, and what was decided.
 * Services only, never addresses.
 */
import * as z from 'zod/mini';
import { ALERT_LEVELS, type Because, type Decision } from './alert.ts';
import { ShownAlerts } from './frequency.ts';
import type { Snoozes } from './snooze.ts';
import { ROLES, TACTS } from './vocabulary.ts';

/** A page that embeds hundreds of frames must not fill the storage. */
export const FRAMES_KEPT = 200;

const VisitedDocument = z.object({
  service: z.string(),
  frameId: z.number(),
  role: z.optional(z.enum(ROLES)),
  tact: z.optional(z.enum(TACTS)),
  decision: z.object({
    level: z.enum(ALERT_LEVELS),
    wanted: z.enum(ALERT_LEVELS),
    because: z.custom<Because>((value) => typeof value === 'string'),
  }),
});
/** A document of a watched service, shown in a tab or in one of its frames. */
export type VisitedDocument = z.infer<typeof VisitedDocument>;

export const TabState = z.object({
  /** By `documentId`, which the browser gives to each document: a frame's number outlives its document. */
  documents: z.record(z.string(), VisitedDocument),
  /** Alerts shown in a tab of a private window, where nothing may be kept longer than the tab. */
  privatelyShown: ShownAlerts,
  /** Services put off there. */
  privatelySnoozed: z.optional(z.array(z.string())),
});
export type TabState = z.infer<typeof TabState>;

export const emptyTab: TabState = { documents: {}, privatelyShown: {} };

/** The tab's own page, where it is a service's. */
export function pageOf(tab: TabState): VisitedDocument | undefined {
  return Object.values(tab.documents).find(({ frameId }) => frameId === 0);
}

/** The services that the page embeds, each once. */
export function embeddedIn(tab: TabState): VisitedDocument[] {
  const byService = new Map<string, VisitedDocument>();
  for (const document of Object.values(tab.documents)) {
    if (document.frameId !== 0 && !byService.has(document.service)) byService.set(document.service, document);
  }
  return [...byService.values()];
}

/** Whether a frame's document can be kept: that of the tab itself always, and those of so many frames. */
export function hasRoomFor(tab: TabState, frameId: number): boolean {
  const others = Object.values(tab.documents).filter((document) => document.frameId !== frameId);
  return frameId === 0 || others.length < FRAMES_KEPT;
}

/**
 * A copy with this document visited, or the same where that is known. A frame shows one document: the one before
 * is gone.
 */
export function withDocument(tab: TabState, documentId: string, document: VisitedDocument): TabState {
  if (!hasRoomFor(tab, document.frameId)) return tab;
  // The popup looks again at each write, and has the page say again where it is: that must come to an end.
  const known = knownDocument(tab, documentId);
  if (known && isSame(known, document)) return tab;
  const others = Object.entries(tab.documents).filter(
    ([id, other]) => id !== documentId && other.frameId !== document.frameId,
  );
  return { ...tab, documents: { ...Object.fromEntries(others), [documentId]: document } };
}

export function withoutDocuments(tab: TabState, documentIds: readonly string[]): TabState {
  const left = Object.entries(tab.documents).filter(([id]) => !documentIds.includes(id));
  return left.length === Object.keys(tab.documents).length ? tab : { ...tab, documents: Object.fromEntries(left) };
}

/** The snoozes that hold in a tab: everyone's, and those of a private window, which last as long as the tab. */
export function snoozesIn({ privatelySnoozed = [] }: TabState, { services, ...others }: Snoozes): Snoozes {
  const privately = Object.fromEntries(privatelySnoozed.map((service) => [service, Number.POSITIVE_INFINITY]));
  return { ...others, services: { ...services, ...privately } };
}

/** A copy where a service is put off in this tab alone, or no longer. */
export function withPrivateSnooze(tab: TabState, service: string, undo: boolean): TabState {
  const others = (tab.privatelySnoozed ?? []).filter((snoozed) => snoozed !== service);
  return { ...tab, privatelySnoozed: undo ? others : [...others, service] };
}

/** Whether the same document was last seen on the same service: its decision still holds. */
export function knownDecision(tab: TabState, documentId: string, service: string): Decision | undefined {
  const known = knownDocument(tab, documentId);
  return known?.service === service ? known.decision : undefined;
}

function knownDocument(tab: TabState, documentId: string): VisitedDocument | undefined {
  return Object.hasOwn(tab.documents, documentId) ? tab.documents[documentId] : undefined;
}

function isSame(one: VisitedDocument, other: VisitedDocument): boolean {
  return (
    one.service === other.service &&
    one.frameId === other.frameId &&
    one.role === other.role &&
    one.tact === other.tact &&
    one.decision.level === other.decision.level &&
    one.decision.because === other.decision.because &&
    one.decision.wanted === other.decision.wanted
  );
}
