/** Firefox for Android lacks some of what other browsers have. What it lacks is absent, not broken. */
import { beforeEach, describe, expect, test } from 'vitest';
import browser, { frames, pageSender, popupSender, reset, say } from './fake-browser.ts';

for (const lacking of ['commands', 'contextMenus', 'menus', 'windows']) Reflect.deleteProperty(browser, lacking);
Reflect.deleteProperty(browser.storage, 'managed');
for (const lacking of ['openPopup', 'setBadgeBackgroundColor', 'setBadgeText', 'setBadgeTextColor']) {
  Reflect.deleteProperty(browser.action, lacking);
}
Object.assign(browser.runtime, { getPlatformInfo: async () => ({ os: 'android', arch: 'aarch64' }) });

const { default: background } = await import('../entrypoints/background.ts');
const { isAndroid } = await import('../src/platform/device.ts');
const { hasShortcuts, shortcuts } = await import('../src/platform/shortcuts.ts');

const ADMIN = 'https://admin.helloasso.com/club';
const visit = (more = {}) =>
  say({ request: 'pageVisited', body: { href: ADMIN, canDraw: true, asked: false } }, pageSender(ADMIN, more));

describe('on a phone', () => {
  beforeEach(() => {
    reset();
    void background.main();
  });

  test('a page gets its banner', async () => {
    expect(await visit()).toMatchObject({ service: 'helloasso', level: 'banner' });
  });

  test('a banner names no alternatives in a private tab: nothing could open them there', async () => {
    const inPrivate = await visit({ private: true, tabId: 2 });
    expect(inPrivate).toHaveProperty('texts.alternatives', '');
    expect(await visit()).toHaveProperty('texts.alternatives', 'Voir les alternatives');
  });

  test('the popup knows of it', async () => {
    frames[1] = { 0: () => visit() };
    const report = await say({ request: 'tabReport', body: { tabId: 1 } }, popupSender);
    expect(report).toMatchObject({ page: { service: 'helloasso', decision: { level: 'banner' } } });
  });

  test('the options say that a badge is hardly seen', async () => expect(await isAndroid()).toBe(true));

  test('there are no shortcuts to list', async () => {
    expect(hasShortcuts).toBe(false);
    expect(await shortcuts()).toEqual([]);
  });
});
