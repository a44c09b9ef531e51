/** A page says where it is: URL → detection → decision → tab state → badge. The answer is an alert, or nothing. */
import { decideAlert, interrupts, isLouder, visitOf, type Decision, type Moment, type Visit } from '../core/alert.ts';
import { withShown, withoutShown, type ShownAlerts } from '../core/frequency.ts';
import type { SettingsInForce } from '../core/policy.ts';
import type { Snoozes } from '../core/snooze.ts';
import {
  hasRoomFor,
  knownDecision,
  snoozesIn,
  withDocument,
  withoutDocuments,
  type TabState,
} from '../core/tab-state.ts';
import { alertFor } from '../platform/alert-for.ts';
import { moment } from '../platform/clock.ts';
import { language } from '../platform/i18n.ts';
import { settingsInForce } from '../platform/policy.ts';
import type { Alert, RequestBody } from '../platform/protocol.ts';
import type { Sender } from '../platform/receive.ts';
import * as stores from '../platform/stores.ts';
import { showBadge } from './badge.ts';
import { detect, factsOf } from './detection.ts';

/** Whatever decides for a tab does so one after the other: a page that goes from path to path says so quickly. */
export function inTurn<Result>(tabId: number, act: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(`decisions:${tabId}`, act) as Promise<Result>;
}

export function pageVisited(body: RequestBody<'pageVisited'>, sender: Sender): Promise<Alert | undefined> {
  return inTurn(sender.tabId, () => handleVisit(body, sender));
}

export function pageLeft(_body: RequestBody<'pageLeft'>, { tabId, documentId }: Sender): Promise<void> {
  return inTurn(tabId, () => forget(tabId, documentId));
}

async function forget(tabId: number, documentId: string): Promise<void> {
  const tab = await stores.tabState(tabId).update((state) => withoutDocuments(state, [documentId]));
  await showBadge(tabId, tab);
}

async function handleVisit(
  { href, canDraw, asked }: RequestBody<'pageVisited'>,
  sender: Sender,
): Promise<Alert | undefined> {
  const { tabId, frameId, documentId } = sender;
  const detection = detect(trustedAddress(href, sender));
  const facts = detection && factsOf(detection.service);
  if (!detection || !facts) {
    await forget(tabId, documentId);
    return undefined;
  }

  const [before, settings, snoozes, time] = await Promise.all([
    stores.tabState(tabId).get(),
    settingsInForce.get(),
    stores.snoozes.get(),
    moment(),
  ]);
  // A page may embed thousands: nothing is decided, written or shown for those that are not kept.
  if (!hasRoomFor(before, frameId)) return undefined;

  const { service, role, tact } = detection;
  const visit = visitOf(detection, facts, frameId !== 0, !canDraw ? 'cannot-draw' : asked ? 'next-visit' : undefined);
  const decision = await decide(visit, sender, before, { settings, snoozes, time });
  const document = { service, frameId, decision, ...(role && { role }), ...(tact && { tact }) };
  const tab = await stores.tabState(tabId).update((state) => withDocument(state, documentId, document));
  await showBadge(tabId, tab);

  const { level } = decision;
  if (level !== 'banner' && level !== 'pause') return undefined;
  const why = facts.why[language()] ?? facts.why.fr;
  return alertFor(service, { ...facts, why }, level, settings.bannerPlace, sender.private);
}

/** What a decision depends on besides the visit. */
type Circumstances = { settings: SettingsInForce; snoozes: Snoozes; time: Moment };

/** Decides, and remembers in the same step that an alert shows: of ten tabs that ask at once, one is answered. */
async function decide(
  arriving: Visit,
  sender: Sender,
  tab: TabState,
  { settings, snoozes, time }: Circumstances,
): Promise<Decision> {
  const snoozesHere = snoozesIn(tab, snoozes);

  // A document that shows its alert already keeps it: it asks again at each same-document navigation,
  // and when the popup opens.
  const known = knownDecision(tab, sender.documentId, arriving.service);
  const isShowing = known !== undefined && interrupts(known.level);
  const { obstacle, ...unhindered } = arriving;
  const visit = isShowing ? unhindered : arriving;
  // It may drop its alert, and never raises it: a louder choice waits for the next visit. What its own button put off
  // stays to offer the way back; what was put off elsewhere has changed the known decision already.
  const isKept = (now: Decision) =>
    isLouder(now.level, known!.level) || (obstacle === 'next-visit' && now.because === 'snoozed');
  const orKnown = (now: Decision): Decision => (isShowing && isKept(now) ? known : now);

  let decision: Decision | undefined;
  const decideAndRemember = (shown: ShownAlerts, alsoShown: ShownAlerts): ShownAlerts => {
    const all = { ...alsoShown, ...shown };
    const shownHere = isShowing ? withoutShown(all, visit.service) : all;
    decision = orKnown(decideAlert(visit, settings, snoozesHere, shownHere, time));
    return interrupts(decision.level) && !isShowing ? withShown(shown, visit.service, visit.owner, time) : shown;
  };

  if (sender.private) {
    // Nothing that happens in a private window is written where it stays.
    const shown = await stores.shownAlerts.get();
    await stores.tabState(sender.tabId).update((state) => {
      const privatelyShown = decideAndRemember(state.privatelyShown, shown);
      return privatelyShown === state.privatelyShown ? state : { ...state, privatelyShown };
    });
    return decision!;
  }
  try {
    await stores.shownAlerts.update((shown) => decideAndRemember(shown, {}));
    return decision!;
  } catch {
    // Where nothing can be written, what cannot be remembered would show at each visit.
    return decideAlert({ ...visit, obstacle: 'cannot-draw' }, settings, snoozes, await stores.shownAlerts.get(), time);
  }
}

/** The page's own word counts only within its origin; a sandboxed page has none, and keeps its first address. */
function trustedAddress(href: string, { origin, url }: Sender): string {
  return URL.parse(href)?.origin === origin ? href : url;
}
