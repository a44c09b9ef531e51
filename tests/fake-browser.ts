/**
 * In the place of the polyfill in unit tests: WXT's fake browser, whose storage and listeners work, with
 * what it lacks. Tests call what pages and popups call: `say(message, sender)`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const ORIGIN = 'chrome-extension://vigilibre';

const messages = JSON.parse(
  readFileSync(join(import.meta.dirname, '../public/_locales/fr/messages.json'), 'utf8'),
) as Record<string, { message: string }>;

/** What the toolbar shows, by tab. */
export const toolbar: Record<number, { text?: string; title?: string }> = {};

Object.assign(fakeBrowser.runtime, {
  id: 'vigilibre',
  getURL: (path: string) => `${ORIGIN}/${path}`,
});
Object.assign(fakeBrowser.i18n, {
  getMessage: (key: string, substitutions: string | string[] = []) =>
    [substitutions]
      .flat()
      .reduce((text, value, i) => text.replaceAll(`$${i + 1}`, value), messages[key]?.message ?? ''),
});
Object.assign(fakeBrowser.action, {
  setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
    void Object.assign((toolbar[tabId] ??= {}), { text }),
  setTitle: async ({ tabId, title }: { tabId: number; title: string }) =>
    void Object.assign((toolbar[tabId] ??= {}), { title }),
  setBadgeBackgroundColor: async () => {},
  setBadgeTextColor: async () => {},
  openPopup: vi.fn(async () => {}),
});
/** Frames that answer when they are asked to announce themselves, by tab. */
export const frames: Record<number, Record<number, () => Promise<unknown>>> = {};
Object.assign(fakeBrowser.tabs, {
  sendMessage: async (tabId: number, _message: unknown, { frameId }: { frameId?: number }) => {
    const answers =
      frameId === undefined
        ? Object.values(frames[tabId] ?? {})
        : [frames[tabId]?.[frameId]].filter((frame) => frame !== undefined);
    if (answers.length === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
    return Promise.any(answers.map((answer) => answer()));
  },
});

/** Delivers a message as the browser does; resolves to the listeners' first answer. */
export async function say(message: unknown, sender: Record<string, unknown>): Promise<unknown> {
  const onMessage = fakeBrowser.runtime.onMessage as unknown as { trigger: (...args: unknown[]) => Promise<unknown[]> };
  const answers = await onMessage.trigger(message, sender, () => {});
  return answers.find((answer) => answer !== undefined);
}

/** A document in a tab, as the browser describes it to the background. */
export function pageSender(url: string, more: Record<string, unknown> = {}) {
  const { private: incognito = false, tabId = 1, ...others } = more;
  return {
    id: 'vigilibre',
    url,
    origin: new URL(url).origin,
    frameId: 0,
    documentId: Buffer.from(url).toString('hex'),
    documentLifecycle: 'active',
    tab: { id: tabId, incognito },
    ...others,
  };
}

export const popupSender = { id: 'vigilibre', url: `${ORIGIN}/popup.html`, origin: ORIGIN };

/** Everything as right after an installation. */
export function reset(): void {
  fakeBrowser.reset();
  for (const record of [toolbar, frames]) for (const key of Object.keys(record)) delete record[Number(key)];
}

export default fakeBrowser;
