/** The one listener to messages: checks who asks and what, then hands over to the handler of that name. */
import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { browser } from './browser.ts';
import { requests, type Answers, type RequestBody, type RequestName } from './protocol.ts';

/** Where a message comes from, as the browser tells it; nothing here is the sender's own word. */
export type Sender = {
  tabId: number;
  frameId: number;
  documentId: string;
  /** The origin of the document: 'null' where the page is sandboxed. */
  origin: string;
  /** The document's address when it was loaded. */
  url: string;
  private: boolean;
};

type HandlerOf<Name extends RequestName> = (
  body: RequestBody<Name>,
  ...sender: (typeof requests)[Name]['from'] extends 'page' ? [Sender] : []
) => Promise<Answers[Name]> | Answers[Name];

export type Handlers = { [Name in RequestName]: HandlerOf<Name> };

const Envelope = z.strictObject({ request: z.string(), body: z.unknown() });

/** Registers the listener, synchronously: the browser wakes the background only for listeners it finds at once. */
export function receive(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(handlers, message, sender),
  );
}

/** `undefined` for whatever is not in the protocol: the message has no effect, and no answer. */
function answer(handlers: Handlers, message: unknown, from: Runtime.MessageSender): Promise<unknown> | undefined {
  const envelope = z.safeParse(Envelope, message);
  if (!envelope.success || !isRequest(envelope.data.request)) return undefined;
  const { request } = envelope.data;

  const body = z.safeParse(requests[request].schema as z.ZodMiniType, envelope.data.body);
  if (!body.success) return undefined;

  const handler = handlers[request] as (...args: unknown[]) => unknown;
  if (requests[request].from === 'extension') {
    return isOurPage(from) ? done(handler(body.data)) : undefined;
  }
  const sender = pageSender(from);
  return sender && Promise.resolve(handler(body.data, sender));
}

/** Our own pages tell what is done from what is refused: it always has an answer. */
async function done(answer: unknown): Promise<unknown> {
  return (await answer) ?? true;
}

function isRequest(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}

function isOurPage({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;
}

// Types of the polyfill lag behind the browsers': documents have ids and a lifecycle.
type DocumentSender = Runtime.MessageSender & { origin?: string; documentId?: string; documentLifecycle?: string };

function pageSender(from: Runtime.MessageSender): Sender | undefined {
  const { id, tab, frameId, url, origin, documentId, documentLifecycle = 'active' } = from as DocumentSender;
  if (id !== browser.runtime.id || isOurPage(from)) return undefined;
  if (tab?.id === undefined || frameId === undefined || url === undefined || documentId === undefined) return undefined;
  // A prerendered or cached document is not what the tab shows. It may only say that it left.
  if (documentLifecycle === 'prerender') return undefined;
  return { tabId: tab.id, frameId, documentId, url, origin: origin ?? new URL(url).origin, private: tab.incognito };
}
