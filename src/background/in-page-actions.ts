/** What the buttons of a banner or a pause may ask for. Which service it is comes from the tab, never from the page. */
import { endOfSnooze, withoutSnooze, withSnooze } from '../core/snooze.ts';
import { pageOf, withPrivateSnooze } from '../core/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { pageUrl } from '../platform/pages.ts';
import type { RequestBody } from '../platform/protocol.ts';
import type { Sender } from '../platform/receive.ts';
import type { CommandName } from '../platform/shortcuts.ts';
import * as stores from '../platform/stores.ts';
import { decideAgain } from './choices.ts';

export async function notToday({ undo }: RequestBody<'notToday'>, sender: Sender): Promise<void> {
  const service = await serviceOf(sender);
  if (service) await putOff(service, { id: sender.tabId, private: sender.private }, undo);
}

export async function showAlternatives(_body: RequestBody<'showAlternatives'>, sender: Sender): Promise<void> {
  const service = await serviceOf(sender);
  if (service) await openGuide(service, { id: sender.tabId, private: sender.private });
}

/** The same, asked for by the keyboard. */
export async function runShortcut(command: CommandName, tab: { id: number; private: boolean }): Promise<void> {
  const service = pageOf(await stores.tabState(tab.id).get())?.service;
  if (!service) return;
  if (command === 'show-alternatives') return openGuide(service, tab);
  await putOff(service, tab, false);
  await decideAgain();
}

/** From a private window nothing is written where it stays: there it holds for the tab. */
async function putOff(service: string, tab: { id: number; private: boolean }, undo: boolean): Promise<void> {
  if (tab.private) {
    await stores.tabState(tab.id).update((state) => withPrivateSnooze(state, service, undo));
    return;
  }
  const now = new Date();
  await stores.snoozes.update((snoozes) =>
    undo ? withoutSnooze(snoozes, service) : withSnooze(snoozes, service, endOfSnooze('today', now), now.getTime()),
  );
}

/** The service's page of the guide. From a private window it would land in a normal one: there, the popup. */
async function openGuide(service: string, tab: { id: number; private: boolean }): Promise<void> {
  if (tab.private) return browser.action.openPopup();
  const url = pageUrl(`guide.html#/service/${service}`);
  try {
    await browser.tabs.create({ url, openerTabId: tab.id });
  } catch {
    // Beside a tab in a window that a page opened, no tab can be: it opens in an ordinary window.
    await browser.tabs.create({ url });
  }
}

async function serviceOf({ tabId, documentId }: Sender): Promise<string | undefined> {
  const { documents } = await stores.tabState(tabId).get();
  return Object.hasOwn(documents, documentId) ? documents[documentId]?.service : undefined;
}
