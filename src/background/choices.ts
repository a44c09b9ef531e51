/** What a person chose is written, and obeyed from the next visit on. Badges of open tabs follow at once. */
import { decideAlert, type Decision, interrupts, visitOf } from '../core/alert.ts';
import { withLevel, withStanding } from '../core/settings.ts';
import { EVERYTHING, withoutSnooze, withSnooze } from '../core/snooze.ts';
import { snoozesIn, type TabState, type VisitedDocument } from '../core/tab-state.ts';
import { askToAnnounce } from '../platform/ask-tab.ts';
import { moment } from '../platform/clock.ts';
import { refreshPolicy, settingsInForce } from '../platform/policy.ts';
import type { RequestBody } from '../platform/protocol.ts';
import * as replacement from '../platform/replacement.ts';
import * as stores from '../platform/stores.ts';
import * as storage from '../platform/what-is-stored.ts';
import { showBadge } from './badge.ts';
import { factsOf } from './detection.ts';
import { inTurn } from './page-visited.ts';

export async function setLevel({ scope, id, level }: RequestBody<'setLevel'>): Promise<void> {
  await stores.settings.update((settings) => withLevel(settings, scope, id, level ?? undefined));
  if (scope === 'services') await stores.snoozes.update((snoozes) => withoutSnooze(snoozes, id));
  await obeyAtNextVisit();
}

export async function snooze({ service, until }: RequestBody<'snooze'>): Promise<void> {
  const what = service ?? EVERYTHING;
  await stores.snoozes.update((snoozes) =>
    until === null ? withoutSnooze(snoozes, what) : withSnooze(snoozes, what, until, Date.now()),
  );
  await decideAgain();
}

export async function setStanding({ service, standing }: RequestBody<'setStanding'>): Promise<void> {
  await stores.settings.update((settings) => withStanding(settings, service, standing ?? undefined));
  await decideAgain();
}

export async function replaceChoices({ choices, why }: RequestBody<'replaceChoices'>): Promise<void> {
  await replacement.replace(choices, why);
  await obeyAtNextVisit();
}

export async function undoReplacement(_body: RequestBody<'undoReplacement'>): Promise<void> {
  await replacement.undo();
  await obeyAtNextVisit();
}

export async function erase({ area, keys }: RequestBody<'erase'>): Promise<void> {
  await storage.erase(area, keys);
  // What is decided for the machine is not the person's to erase.
  await refreshPolicy();
  await decideAgain();
}

/**
 * "Shown recently" would make the next visit disobey. All services are forgotten, since the caps by owner and
 * by day count them together.
 */
async function obeyAtNextVisit(): Promise<void> {
  await stores.shownAlerts.update(() => ({}));
  await decideAgain();
}

/**
 * Decides again in the tabs that are known, each in its turn, so that what was chosen last is what they show.
 * A page that shows an alert keeps it, or is asked to drop it where the choice says so; it never shows more
 * before the next visit. Nobody waits for a page: it may never answer.
 */
export async function decideAgain(): Promise<void> {
  const tabIds = await stores.knownTabs();
  await Promise.all(tabIds.map((tabId) => inTurn(tabId, () => decideAgainIn(tabId))));
}

async function decideAgainIn(tabId: number): Promise<void> {
  const [settings, snoozes, shown, time] = await Promise.all([
    settingsInForce.get(),
    stores.snoozes.get(),
    stores.shownAlerts.get(),
    moment(),
  ]);
  let drops = false;

  function decideFor(document: VisitedDocument, tab: TabState): Decision {
    const { service, frameId, decision } = document;
    const facts = factsOf(service);
    if (!facts) return decision;
    const isShowing = interrupts(decision.level);
    const visit = visitOf(document, facts, frameId !== 0, isShowing ? undefined : 'next-visit');
    const shownHere = isShowing ? {} : { ...shown, ...tab.privatelyShown };
    const now = decideAlert(visit, settings, snoozesIn(tab, snoozes), shownHere, time);
    if (!isShowing) return now;
    if (interrupts(now.level)) return decision;
    drops = true;
    return now;
  }

  const tab = await stores.tabState(tabId).update((state) => ({
    ...state,
    documents: mapValues(state.documents, (document) => ({ ...document, decision: decideFor(document, state) })),
  }));
  await showBadge(tabId, tab);
  if (drops) void askToAnnounce(tabId, 0);
}

function mapValues<Value>(record: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
