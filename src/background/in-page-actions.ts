/** What the buttons of a banner or a pause may ask for. Which service it is comes from the tab, never from the page. */
import { endOfDay, withoutSnooze, withSnooze } from '../core/snooze.ts';
import { browser } from '../platform/browser.ts';
import { pageUrl } from '../platform/pages.ts';
import type { RequestBody } from '../platform/protocol.ts';
import type { Sender } from '../platform/receive.ts';
import * as stores from '../platform/stores.ts';

export async function notToday({ undo }: RequestBody<'notToday'>, sender: Sender): Promise<void> {
  const service = await serviceOf(sender);
  if (!service || sender.private) return;
  const now = new Date();
  await stores.snoozes.update((snoozes) =>
    undo ? withoutSnooze(snoozes, service) : withSnooze(snoozes, service, endOfDay(now), now.getTime()),
  );
}

/** Opens the service's page of the guide. From a private window it would land in a normal one: there, the popup. */
export async function showAlternatives(_body: RequestBody<'showAlternatives'>, sender: Sender): Promise<void> {
  const service = await serviceOf(sender);
  if (!service) return;
  if (sender.private) return browser.action.openPopup();
  await browser.tabs.create({ url: pageUrl(`guide.html#/service/${service}`), openerTabId: sender.tabId });
}

async function serviceOf({ tabId, documentId }: Sender): Promise<string | undefined> {
  const { documents } = await stores.tabState(tabId).get();
  return Object.hasOwn(documents, documentId) ? documents[documentId]?.service : undefined;
}
