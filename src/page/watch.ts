/**
 * The page script: says "this page is visited", and draws what is answered.
 *
 * It runs in somebody else's page: it reads nothing of it, leaves nothing in it when nothing is drawn,
 * and holds neither catalogue nor library. Types are its only imports from elsewhere.
 */
import type { Runtime } from 'webextension-polyfill';
import type { Alert, Message } from '../platform/protocol.ts';
import { drawAlert, type DrawnAlert } from './draw-alert.ts';

// The value of ANNOUNCE in platform/protocol.ts: importing it would bring zod into every page.
const ANNOUNCE = 'vigilibre:announce';

declare const chrome: typeof globalThis.browser;
declare global {
  var browser: { runtime: PageRuntime } | undefined;
  interface Document {
    /** Chromium only: https://developer.mozilla.org/docs/Web/API/Document/prerendering */
    readonly prerendering?: boolean;
  }
}

/** The part of `runtime` that a page script has, listeners answering through `respond` as both browsers take it. */
type PageRuntime = Pick<Runtime.Static, 'id' | 'sendMessage'> & {
  onMessage: {
    addListener: (
      listener: (message: unknown, sender: unknown, respond: (answer?: unknown) => void) => true | undefined,
    ) => void;
  };
};

const runtime = (globalThis.browser ?? chrome)?.runtime;

/** Starts with the page, or when a prerendered page is shown: until then it would speak for another page. */
export function watchPage(): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

function start(): void {
  removeOrphans();
  const stopped = new AbortController();
  const { signal } = stopped;
  let announcedPath: string | undefined;
  let isAnnouncing = false;
  let couldDraw = true;
  let drawn: DrawnAlert | undefined;

  /** After an update or a removal the extension is gone, and this script stays behind: it falls silent. */
  async function ask<Answer>(message: Message): Promise<Answer | undefined> {
    try {
      if (runtime?.id) return await runtime.sendMessage<Message, Answer>(message);
    } catch {
      // The extension went away between the two lines.
    }
    leaveIfExtensionIsGone();
    return undefined;
  }

  function leaveIfExtensionIsGone(): void {
    if (runtime?.id) return;
    stopped.abort();
    drawn?.remove();
  }

  async function announce(asked = false): Promise<void> {
    announcedPath = location.pathname;
    couldDraw = canDraw();
    isAnnouncing = true;
    const alert = await ask<Alert>({
      request: 'pageVisited',
      body: { href: location.href, canDraw: couldDraw, asked },
    });
    isAnnouncing = false;
    show(alert);
    announceIfItWentOn();
  }

  /** One path after the other: a page may go through thousands in a second. */
  function announceIfItWentOn(): void {
    if (!isAnnouncing && location.pathname !== announcedPath) void announce();
  }

  /** Draws an alert once: it stays, or stays closed, as long as the page is of the same service. */
  function show(alert: Alert | undefined): void {
    if (alert?.service === drawn?.service && alert?.level === drawn?.level) return;
    drawn?.remove();
    // A page may take away its own root.
    if (!document.documentElement) return;
    drawn =
      alert &&
      drawAlert(alert, {
        notToday: (undo) => void ask({ request: 'notToday', body: { undo } }),
        showAlternatives: () => void ask({ request: 'showAlternatives', body: {} }),
      });
  }

  function announceIfItCanDrawNow(): void {
    if (!couldDraw && canDraw()) void announce();
  }

  navigation.addEventListener('navigatesuccess', announceIfItWentOn, { signal });
  // A page may send events of its own making.
  addEventListener('pageshow', (event) => event.isTrusted && event.persisted && void announce(), { signal });
  addEventListener('pagehide', (event) => event.isTrusted && void ask({ request: 'pageLeft', body: {} }), { signal });
  // A dialog's close does not bubble.
  for (const done of ['visibilitychange', 'fullscreenchange', 'close']) {
    document.addEventListener(done, announceIfItCanDrawNow, { signal, capture: true });
  }
  // Chromium tells nobody that the extension went: what it drew goes at the next thing a person does.
  for (const done of ['pointerdown', 'keydown', 'focus', 'visibilitychange']) {
    addEventListener(done, leaveIfExtensionIsGone, { signal, capture: true });
  }
  runtime?.onMessage.addListener((message, _sender, respond) => {
    if (message !== ANNOUNCE) return undefined;
    void announce(true).then(respond);
    return true;
  });
  void announce();
}

/** At an update Firefox runs the new version in the open pages, and leaves there what the former one drew. */
function removeOrphans(): void {
  for (const element of document.querySelectorAll<WithClosedRoot>('html > :not(head, body)')) {
    if (element.openOrClosedShadowRoot?.querySelector('.logo')) element.remove();
  }
}

/** What Firefox gives to extensions alone. */
type WithClosedRoot = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

function canDraw(): boolean {
  return (
    !document.hidden &&
    !document.fullscreenElement &&
    // What lies beside a modal dialog cannot be clicked.
    !document.querySelector(':modal') &&
    /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)
  );
}
