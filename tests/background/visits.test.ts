import * as fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { forgetClosedTabs } from '../../src/background/closed-tabs.ts';
import { handlers } from '../../src/background/handlers.ts';
import { runShortcut } from '../../src/background/in-page-actions.ts';
import type { Alert } from '../../src/platform/protocol.ts';
import type { TabReport } from '../../src/core/tab-report.ts';
import type { Frequency } from '../../src/core/frequency.ts';
import { FRAMES_KEPT } from '../../src/core/tab-state.ts';
import { receive } from '../../src/platform/receive.ts';
import * as stores from '../../src/platform/stores.ts';
import browser, { frames, pageSender, popupSender, reset, say, takeAccess, toolbar } from '../fake-browser.ts';

const CONSOLE = 'https://admin.helloasso.com/club';
const FORM = 'https://www.helloasso.com/associations/club';
const PAYPAL = 'https://www.paypal.com/fr/home';

type More = Record<string, unknown> & { href?: string; canDraw?: boolean; asked?: boolean };
function visit(url: string, { href = url, canDraw = true, asked = false, ...sender }: More = {}) {
  return say({ request: 'pageVisited', body: { href, canDraw, asked } }, pageSender(url, sender)) as Promise<
    Alert | undefined
  >;
}
const leave = (url: string, sender: More = {}) => say({ request: 'pageLeft', body: {} }, pageSender(url, sender));
const report = (tabId = 1, url?: string) =>
  say({ request: 'tabReport', body: { tabId, ...(url && { url }) } }, popupSender) as Promise<TabReport>;
const setLevel = (scope: string, id: string, level: string | null) =>
  say({ request: 'setLevel', body: { scope, id, level } }, popupSender);
const setFrequency = (frequency: Frequency) => stores.settings.update((settings) => ({ ...settings, frequency }));
/** A frame that answers the popup as the page script does: it announces itself again. */
const alive = (url: string, more: More = {}) => {
  const { tabId = 1, frameId = 0 } = more as { tabId?: number; frameId?: number };
  (frames[tabId] ??= {})[frameId] = () => visit(url, { ...more, asked: true });
};

beforeEach(() => {
  reset();
  receive(handlers);
  vi.useRealTimers();
});

describe('the toolbar icon', () => {
  test.each<[string, string, string, string]>([
    ['warns of a service to avoid', FORM, '!', 'Vigilibre\u00a0: HelloAsso, à\u00A0éviter.'],
    ['informs of a replaceable one', 'https://doodle.com/poll/1', 'i', 'Vigilibre\u00a0: Doodle, remplaçable.'],
  ])('%s', async (_, url, text, title) => {
    await visit(url);
    expect(toolbar[1]).toEqual({ text, title });
  });

  test('informs of a widget, and names it', async () => {
    await visit(FORM, { frameId: 4 });
    expect(toolbar[1]).toEqual({ text: 'i', title: 'Vigilibre\u00a0: cette page contient HelloAsso.' });
  });

  test('shows the strongest of several, and names them all', async () => {
    await visit('https://doodle.com/poll/1');
    await visit(FORM, { frameId: 4 });
    await visit(PAYPAL, { frameId: 5 });
    expect(toolbar[1]).toEqual({
      text: 'i',
      title: 'Vigilibre\u00a0: Doodle, remplaçable. Cette page contient aussi HelloAsso et PayPal.',
    });
  });

  test('is bare again when the page moves to an address of nobody', async () => {
    await visit('https://www.facebook.com/events/1');
    await visit('https://www.facebook.com/events/1', { href: 'https://www.facebook.com/sharer' });
    expect(toolbar[1]).toEqual({ text: '', title: 'Vigilibre' });
  });

  test('keeps what the new page shows when the former one leaves late', async () => {
    await visit(FORM);
    await visit('https://doodle.com/poll/1');
    await leave(FORM);
    expect(toolbar[1]?.text).toBe('i');
  });

  test('says nothing of a service that is silenced', async () => {
    await setLevel('services', 'helloasso', 'silent');
    await visit(FORM);
    expect(toolbar[1]).toEqual({ text: '', title: 'Vigilibre' });
  });

  test('follows a choice at once in the tabs that are open', async () => {
    await visit(FORM);
    await setLevel('services', 'helloasso', 'silent');
    expect(toolbar[1]).toEqual({ text: '', title: 'Vigilibre' });
  });
});

describe('the page’s own word', () => {
  test('counts within its origin: a page that moves from path to path', async () => {
    await visit('https://www.facebook.com/events/1', { href: 'https://www.facebook.com/club' });
    expect((await report()).page?.service).toBeUndefined();
    alive('https://www.facebook.com/events/1', { href: 'https://www.facebook.com/club' });
    expect((await report()).page?.service).toBe('facebook');
  });

  test('does not count for another origin', async () => {
    await visit('https://doodle.com/poll/1', { href: FORM });
    expect(toolbar[1]?.title).toContain('Doodle');
  });

  test('does not count in a sandboxed page, which has no origin', async () => {
    await visit('https://doodle.com/poll/1', { href: FORM, origin: 'null' });
    expect(toolbar[1]?.title).toContain('Doodle');
  });
});

describe('a banner', () => {
  test('is answered to the organiser of a service to avoid, texts included', async () => {
    expect(await visit(CONSOLE)).toMatchObject({
      level: 'banner',
      service: 'helloasso',
      language: 'fr',
      texts: { heading: 'HelloAsso\u00a0: à\u00A0éviter.', alternatives: 'Voir les alternatives' },
    });
  });

  test('is not answered to a visitor', async () => expect(await visit(FORM)).toBeUndefined());

  test('shows once a day', async () => {
    await visit(CONSOLE);
    expect(await visit(CONSOLE, { documentId: 'another' })).toBeUndefined();
  });

  test('stays while its own page moves on', async () => {
    await visit(CONSOLE);
    expect(await visit(CONSOLE, { href: `${CONSOLE}/membres` })).toMatchObject({ service: 'helloasso' });
  });

  test('stays when its tab is asked again in the background', async () => {
    await visit(CONSOLE);
    expect(await visit(CONSOLE, { canDraw: false })).toMatchObject({ service: 'helloasso' });
  });

  test('is answered to one of ten tabs that ask at once', async () => {
    const tabs = Array.from({ length: 10 }, (_, i) => visit(CONSOLE, { tabId: i, documentId: `tab ${i}` }));
    expect((await Promise.all(tabs)).filter(Boolean)).toHaveLength(1);
  });

  test('waits for a page that can show it, and does not count before', async () => {
    expect(await visit(CONSOLE, { canDraw: false })).toBeUndefined();
    expect(await visit(CONSOLE)).toBeDefined();
  });

  test('never comes from a frame', async () => expect(await visit(CONSOLE, { frameId: 3 })).toBeUndefined());

  test('can be put off until tomorrow, and back', async () => {
    await visit(CONSOLE);
    await say({ request: 'notToday', body: { undo: false } }, pageSender(CONSOLE));
    await stores.shownAlerts.update(() => ({}));
    expect(await visit(CONSOLE, { documentId: 'another' })).toBeUndefined();
    alive(CONSOLE, { documentId: 'another' });
    expect((await report()).page?.decision.because).toBe('snoozed');

    await say({ request: 'notToday', body: { undo: true } }, pageSender(CONSOLE, { documentId: 'another' }));
    expect(await visit(CONSOLE, { documentId: 'a third' })).toBeDefined();
  });

  test.each([
    ['stays to offer the way back, whenever the popup asks, once its own button put it off', 'page', 'banner'],
    ['goes once the popup put it off', 'popup', 'badge'],
    ['goes once the keyboard put it off', 'keyboard', 'badge'],
  ] as const)('%s', async (_, by, level) => {
    await visit(CONSOLE);
    alive(CONSOLE);
    if (by === 'page') await say({ request: 'notToday', body: { undo: false } }, pageSender(CONSOLE));
    if (by === 'popup')
      await say({ request: 'snooze', body: { service: 'helloasso', until: Date.now() + 60_000 } }, popupSender);
    if (by === 'keyboard') await runShortcut('not-today', { id: 1, private: false });
    for (const _look of [1, 2]) expect((await report()).page?.decision.level).toBe(level);
    expect((await visit(CONSOLE, { asked: true }))?.level).toBe(level === 'banner' ? level : undefined);
  });

  test('gives way to the badge where the browser has no room to remember it', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await visit(CONSOLE)).toBeUndefined();
    expect(toolbar[1]?.text).toBe('!');
  });

  test('gives way to the badge where the browser cannot open its storage', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await visit(CONSOLE)).toBeUndefined();
    expect(toolbar[1]?.text).toBe('!');
  });

  test('follows a choice at the next visit, even when one was shown today', async () => {
    await visit(CONSOLE);
    await setLevel('services', 'helloasso', 'pause');
    expect(await visit(CONSOLE, { documentId: 'another' })).toMatchObject({ level: 'pause' });
  });
});

describe('a page that embeds 5,000 frames of services', () => {
  test('has a bounded number of them kept, and its own badge', async ({ task }) => {
    await visit('https://doodle.com/poll/1');
    const write = vi.spyOn(browser.storage.session, 'set');
    const draw = vi.spyOn(browser.action, 'setTitle');
    await Promise.all(
      Array.from({ length: 5_000 }, (_, i) =>
        visit(i % 2 ? FORM : PAYPAL, { frameId: i + 1, documentId: `frame ${i}` }),
      ),
    );
    expect(write.mock.calls.length).toBeLessThanOrEqual(FRAMES_KEPT);
    expect(draw.mock.calls.length).toBeLessThanOrEqual(FRAMES_KEPT);
    expect(toolbar[1]).toEqual({
      text: 'i',
      title: 'Vigilibre\u00a0: Doodle, remplaçable. Cette page contient aussi HelloAsso et PayPal.',
    });
    task.meta.figure = `${write.mock.calls.length} writes for 5,000 frames`;
    vi.restoreAllMocks();
  }, 60_000);
});

test('a first event is handled by what was chosen, whatever the order in which the storage answers', async () => {
  await setLevel('services', 'helloasso', 'silent');
  await setLevel('services', 'doodle', 'banner');
  const { get } = browser.storage.local;
  let tabId = 0;
  const turns = fc.array(fc.nat({ max: 9 }), { minLength: 1 });
  const property = fc.asyncProperty(turns, async (delays) => {
    await stores.shownAlerts.update(() => ({}));
    let asked = 0;
    vi.spyOn(browser.storage.local, 'get').mockImplementation(async (keys) => {
      for (let turn = delays[asked++ % delays.length]!; turn > 0; turn--) await Promise.resolve();
      return Reflect.apply(get, browser.storage.local, [keys]);
    });
    const [silenced, chosen] = [(tabId += 1), (tabId += 1)];
    const answers = await Promise.all([
      visit(CONSOLE, { tabId: silenced }),
      visit('https://doodle.com/poll/1', { tabId: chosen }),
    ]);
    vi.restoreAllMocks();
    expect(answers).toEqual([undefined, expect.objectContaining({ level: 'banner', service: 'doodle' })]);
    expect([toolbar[silenced]?.text, toolbar[chosen]?.text]).toEqual(['', 'i']);
  });
  await fc.assert(property);
});

test('the alternatives open in another window where the page’s own takes no tab', async () => {
  await visit(CONSOLE);
  const create = vi.spyOn(browser.tabs, 'create');
  onTestFinished(() => create.mockRestore());
  create.mockRejectedValueOnce(new Error('Opener tab must be in the same window as the tab being created'));
  await say({ request: 'showAlternatives', body: {} }, pageSender(CONSOLE));
  expect(create).toHaveBeenLastCalledWith({ url: expect.stringContaining('guide.html#/service/helloasso') });
});

describe('in a private window', () => {
  test('nothing is written where it stays', async () => {
    await visit(CONSOLE, { private: true });
    await say({ request: 'notToday', body: { undo: false } }, pageSender(CONSOLE, { private: true }));
    expect(await browser.storage.local.get()).toEqual({});
  });

  test('a tab shows a banner once all the same', async () => {
    expect(await visit(CONSOLE, { private: true })).toBeDefined();
    expect(await visit(CONSOLE, { private: true, documentId: 'another' })).toBeUndefined();
  });

  test('“not today” holds for the tab, says so, and can be undone', async () => {
    const notToday = (undo: boolean) =>
      say({ request: 'notToday', body: { undo } }, pageSender(CONSOLE, { private: true }));
    await setFrequency('each-visit');
    const before = JSON.stringify(await browser.storage.local.get());
    const alert = await visit(CONSOLE, { private: true });
    expect(alert?.texts.snoozed).toBe('Plus rien sur HelloAsso dans cet onglet.');

    await notToday(false);
    expect(await visit(CONSOLE, { private: true })).toBeUndefined();
    expect(await visit(CONSOLE, { private: true, tabId: 2 })).toBeDefined();
    await notToday(true);
    expect(await visit(CONSOLE, { private: true })).toBeDefined();
    expect(JSON.stringify(await browser.storage.local.get())).toBe(before);
  });

  test('so does the keyboard’s', async () => {
    await visit(CONSOLE, { private: true });
    alive(CONSOLE, { private: true });
    await runShortcut('not-today', { id: 1, private: true });
    expect((await report()).page?.decision.because).toBe('snoozed');
    expect(await browser.storage.local.get()).toEqual({});
  });

  test('none of our pages can write a choice', async () => {
    vi.spyOn(browser.extension, 'inIncognitoContext', 'get').mockReturnValue(true);
    await expect(setFrequency('each-visit')).rejects.toThrow('private');
    vi.restoreAllMocks();
    expect(await browser.storage.local.get()).toEqual({});
  });

  test('what is known of a tab is forgotten once it is closed', async () => {
    const open = await browser.tabs.create({});
    await visit(CONSOLE, { private: true, tabId: 77 });
    await visit(FORM, { private: true, tabId: open.id });
    await forgetClosedTabs();
    expect(await stores.knownTabs()).toEqual([open.id]);
  });

  test('the alternatives open in the popup, since a page of ours would open elsewhere', async () => {
    await visit(CONSOLE, { private: true });
    await say({ request: 'showAlternatives', body: {} }, pageSender(CONSOLE, { private: true }));
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
  });
});

describe('the popup is told', () => {
  test('of the page and of what it embeds', async () => {
    alive('https://doodle.com/poll/1');
    alive(CONSOLE, { frameId: 2 });
    await visit('https://doodle.com/poll/1');
    await visit(CONSOLE, { frameId: 2 });
    expect(await report()).toMatchObject({
      page: { service: 'doodle', role: 'visitor', decision: { level: 'badge', because: 'default' } },
      embedded: [{ service: 'helloasso', decision: { because: 'embedded' } }],
    });
  });

  test('nothing of a frame that no longer answers', async () => {
    alive('https://doodle.com/poll/1');
    await visit('https://doodle.com/poll/1');
    await visit(FORM, { frameId: 2 });
    expect((await report()).embedded).toEqual([]);
  });

  test('of a page whose state was lost: it announces itself again', async () => {
    alive(FORM);
    expect((await report()).page?.service).toBe('helloasso');
  });

  test('of a tab that does not answer, by its address', async () => {
    expect(await report(1, FORM)).toMatchObject({
      page: { service: 'helloasso', role: 'visitor', decision: { level: 'silent', because: 'opened-before' } },
      onClickOnly: false,
    });
  });

  test('of a page that the browser does not let us see, by its address', async () => {
    await takeAccess('*://*.helloasso.com/*');
    expect(await report(1, FORM)).toMatchObject({
      page: { decision: { level: 'silent', because: 'no-access', wanted: 'badge' } },
      onClickOnly: true,
    });
  });

  test('of a page that the browser lets us see for the click alone', async () => {
    await takeAccess('*://*.helloasso.com/*');
    await visit(FORM);
    alive(FORM);
    expect(await report(1, FORM)).toMatchObject({ page: { decision: { because: 'default' } }, onClickOnly: true });
  });

  test('of nothing where nothing is seen', async () => {
    expect(await report()).toEqual({ embedded: [], onClickOnly: false });
  });

  test('why there is no banner', async () => {
    await visit(CONSOLE);
    alive(CONSOLE, { documentId: 'another' });
    expect((await report()).page?.decision).toEqual({ level: 'badge', because: 'shown-recently', wanted: 'banner' });
  });
});

describe('a choice made in the popup', () => {
  const snooze = (service: string | null, until: number | null) =>
    say({ request: 'snooze', body: { service, until } }, popupSender);
  const setStanding = (service: string, standing: object | null) =>
    say({ request: 'setStanding', body: { service, standing } }, popupSender);
  const later = Date.now() + 3_600_000;

  test.each<[string, () => Promise<unknown>, string]>([
    ['a snooze of the service', () => snooze('helloasso', later), 'snoozed'],
    ['a snooze of everything', () => snooze(null, later), 'everything-snoozed'],
    ['"already replaced"', () => setStanding('helloasso', { state: 'replaced' }), 'replaced'],
    ['"kept for now"', () => setStanding('helloasso', { state: 'kept', because: 'AG' }), 'kept'],
    ['"never"', () => setLevel('services', 'helloasso', 'silent'), 'service-setting'],
  ])('%s takes the banner away at once, and says why', async (_, choose, because) => {
    await visit(CONSOLE);
    const answered = new Promise<Alert | undefined>((resolve) => {
      (frames[1] ??= {})[0] = async () => resolve(await visit(CONSOLE));
    });
    await choose();
    expect(await answered).toBeUndefined();
    expect((await report()).page?.decision.because).toBe(because);
  });

  test('shows nothing new in an open page when the popup asks it again', async () => {
    await visit('https://doodle.com/poll/1');
    alive('https://doodle.com/poll/1');
    await setLevel('services', 'doodle', 'pause');
    expect((await report()).page?.decision).toEqual({ level: 'badge', because: 'next-visit', wanted: 'pause' });
    expect(await visit('https://doodle.com/poll/1', { documentId: 'another' })).toMatchObject({ level: 'pause' });
  });

  test('never raises a banner that shows to a pause before the next visit', async () => {
    await visit(CONSOLE);
    await setLevel('services', 'helloasso', 'pause');
    expect(await visit(CONSOLE, { asked: true })).toMatchObject({ level: 'banner' });
    expect(await visit(CONSOLE, { href: `${CONSOLE}/members` })).toMatchObject({ level: 'banner' });
    expect(await visit(CONSOLE, { documentId: 'another' })).toMatchObject({ level: 'pause' });
  });

  test('to speak louder leaves an open page alone until the next visit', async () => {
    await visit('https://doodle.com/poll/1');
    const asked = vi.fn();
    (frames[1] ??= {})[0] = asked;
    await setLevel('services', 'doodle', 'banner');
    expect(asked).not.toHaveBeenCalled();
  });

  test('is followed in every tab, though the page of one never answers', async () => {
    await visit(CONSOLE);
    await visit(FORM, { tabId: 2 });
    (frames[1] ??= {})[0] = () => new Promise(() => {});
    await setLevel('services', 'helloasso', 'silent');
    expect([toolbar[1]?.text, toolbar[2]?.text]).toEqual(['', '']);
  });

  test('is followed by the next one at once, whatever the order in which the storage answers', async () => {
    const { get } = browser.storage.local;
    onTestFinished(() => void vi.restoreAllMocks());
    const property = fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { minLength: 1 }), async (delays) => {
      await visit(FORM);
      let asked = 0;
      vi.spyOn(browser.storage.local, 'get').mockImplementation(async (keys) => {
        const answer = await Reflect.apply(get, browser.storage.local, [keys]);
        for (let turn = delays[asked++ % delays.length]!; turn > 0; turn--) await new Promise(setImmediate);
        return answer;
      });
      await Promise.all([setStanding('helloasso', { state: 'replaced' }), setStanding('helloasso', null)]);
      expect(toolbar[1]?.text).toBe('!');
    });
    await fc.assert(property);
  });

  test('can be taken back, and the next visit shows the banner', async () => {
    await snooze('helloasso', later);
    await snooze('helloasso', null);
    expect(await visit(CONSOLE)).toBeDefined();
  });
});

test('no address that was visited is stored', async () => {
  await visit(CONSOLE);
  await visit(FORM, { frameId: 2 });
  const written = JSON.stringify([await browser.storage.local.get(), await browser.storage.session.get()]);
  expect(written).toContain('helloasso');
  expect(written).not.toMatch(/https?:|helloasso\.com|club/);
});
