/** A level was chosen: it is written, and obeyed from the next visit on. */
import { decideAlert } from '../core/alert.ts';
import { withLevel } from '../core/settings.ts';
import { withoutSnooze } from '../core/snooze.ts';
import type { TabState } from '../core/tab-state.ts';
import { moment } from '../platform/clock.ts';
import type { RequestBody } from '../platform/protocol.ts';
import * as stores from '../platform/stores.ts';
import { showBadge } from './badge.ts';
import { factsOf } from './detection.ts';
import { visitOf } from './page-visited.ts';

export async function setLevel({ scope, id, level }: RequestBody<'setLevel'>): Promise<void> {
  await stores.settings.update((settings) => withLevel(settings, scope, id, level ?? undefined));
  // Otherwise "already shown today" would make the next visit disobey. All services are forgotten, since
  // the caps by owner and by day count them together.
  await stores.shownAlerts.update(() => ({}));
  if (scope === 'services') await stores.snoozes.update((snoozes) => withoutSnooze(snoozes, id));
  await decideAgain();
}

/** Open pages keep what they show; their badge and the popup's words follow at once. */
async function decideAgain(): Promise<void> {
  const [{ levels }, snoozes, shown] = await Promise.all([
    stores.settings.get(),
    stores.snoozes.get(),
    stores.shownAlerts.get(),
  ]);
  const time = moment();

  const redecided = (tab: TabState): TabState => ({
    ...tab,
    documents: Object.fromEntries(
      Object.entries(tab.documents).map(([documentId, document]) => {
        const facts = factsOf(document.service);
        if (!facts) return [documentId, document];
        const visit = visitOf(document, facts, document.frameId !== 0, 'next-visit');
        return [documentId, { ...document, decision: decideAlert(visit, levels, snoozes, shown, time) }];
      }),
    ),
  });

  for (const tabId of await stores.knownTabs()) {
    await showBadge(tabId, await stores.tabState(tabId).update(redecided));
  }
}
