/**
 * In the place of the polyfill in unit tests: WXT's fake browser, whose storage and listeners work, with
 * what it lacks. Tests call what pages and popups call: `say(message, sender)`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import watched from 'virtual:vigilibre/sites';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Of the whole catalogue: a service that somebody adds is not newer than the manifest here. */
const everySite = Object.values(watched.services).flatMap(({ matches }) => matches);

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
/** The manifest's sites, those that the person lets us see, and what is registered beside the manifest. */
export const sites = {
  inManifest: [] as string[],
  granted: [] as string[],
  registered: [] as { id: string; matches?: string[]; [more: string]: unknown }[],
};
const onAdded = fakeEvent();
const onRemoved = fakeEvent();
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ content_scripts: [{ matches: sites.inManifest }] }) });
Object.assign(fakeBrowser, {
  permissions: {
    getAll: async () => ({ origins: [...sites.granted] }),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      await giveAccess(...origins);
      return true;
    }),
    onAdded: onAdded.event,
    onRemoved: onRemoved.event,
  },
  scripting: {
    getRegisteredContentScripts: async () => [...sites.registered],
    registerContentScripts: async (scripts: typeof sites.registered) => {
      for (const { id } of scripts) {
        if (sites.registered.some((other) => other.id === id)) throw new Error(`Duplicate script ID '${id}'`);
      }
      sites.registered.push(...scripts);
    },
    unregisterContentScripts: async () => void sites.registered.splice(0),
  },
});

/** As a person who gives access to sites, or takes it back; resolves once it is told to everyone. */
export async function giveAccess(...origins: string[]): Promise<void> {
  sites.granted.push(...origins);
  await onAdded.tell({ origins });
}
export async function takeAccess(...origins: string[]): Promise<void> {
  sites.granted = sites.granted.filter((origin) => !origins.includes(origin));
  await onRemoved.tell({ origins });
}

function fakeEvent() {
  const listeners = new Set<(told: unknown) => unknown>();
  return {
    event: {
      addListener: (listener: (told: unknown) => unknown) => void listeners.add(listener),
      removeListener: (listener: (told: unknown) => unknown) => void listeners.delete(listener),
    },
    tell: async (told: unknown) => void (await Promise.all([...listeners].map((listener) => listener(told)))),
    reset: () => listeners.clear(),
  };
}

Object.defineProperty(fakeBrowser.extension, 'inIncognitoContext', { get: () => false, configurable: true });
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
  onAdded.reset();
  onRemoved.reset();
  Object.assign(sites, { inManifest: [...everySite], granted: [...everySite], registered: [] });
  for (const record of [toolbar, frames]) for (const key of Object.keys(record)) delete record[Number(key)];
}

export default fakeBrowser;
