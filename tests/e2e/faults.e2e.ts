/** What goes wrong in browsers: the background dies, tabs are put to sleep, pages hold hundreds of frames. */
import { describe, expect } from 'vitest';
import { ADMIN, CLUB, drawnIn, isSnoozed, NEUTRAL, setLevel } from './alerts.ts';
import { addressesAsked, test, until } from './extension.ts';
import { HELLOASSO, iconShows, iconStaysQuiet } from './icon.ts';

test('the background may die between any two steps: each is handled as if it had lived', async ({ browser }) => {
  const tab = await browser.visit(ADMIN);
  const banner = await drawnIn(tab);
  await browser.stopBackground();

  await banner.click('Pas aujourd’hui');
  await until(() => isSnoozed(browser));
  await browser.stopBackground();

  await banner.click('Annuler');
  await until(
    () => isSnoozed(browser),
    (isSnoozed) => !isSnoozed,
  );
  await browser.stopBackground();

  const popup = await browser.openPopup(tab);
  await until(popup.text, (text) => text.includes('Un bandeau s’est affiché dans cette page.'));
  await popup.close();
  await browser.stopBackground();

  await setLevel(browser, 'helloasso', 'silent');
  await iconStaysQuiet(tab, browser);
  await browser.stopBackground();

  const next = await browser.visit(CLUB);
  await iconStaysQuiet(next, browser);
  await browser.stopBackground();

  await setLevel(browser, 'helloasso', 'banner');
  await iconShows(next, HELLOASSO);
  await browser.stopBackground();

  await next.page.reload();
  await drawnIn(next);
});

describe('a page that embeds 200 services', () => {
  test('keeps its badge and its popup, and nothing is asked of the network but its frames', async ({
    browser,
    web,
    task,
  }) => {
    const frames = Array.from({ length: 200 }, (_, i) =>
      i % 2 ? `https://www.helloasso.com/associations/club/${i}` : `https://doodle.com/poll/${i}`,
    );
    web.pages['club.example.org'] = frames.map((address) => `<iframe src="${address}"></iframe>`).join('');
    const tab = await browser.visit('https://club.example.org/');
    await iconShows(tab, { badge: 'i', title: 'Vigilibre\u00A0: cette page contient Doodle et HelloAsso.' });
    const popup = await browser.openPopup(tab);
    await until(popup.text, (text) => text.includes('Doodle') && text.includes('HelloAsso'));
    expect(new Set(addressesAsked(web))).toEqual(new Set([...frames, 'https://club.example.org/']));
    task.meta.figure = 'nothing asked in 200 visits';
  });
});

test('a tab that the browser put to sleep has its badge when it is looked at again', async ({ browser }) => {
  const tab = await browser.visit(CLUB);
  await iconShows(tab, HELLOASSO);
  await browser.visit(NEUTRAL);
  const id = await browser.inExtension(async (api, tabId) => {
    const asleep = (await api.tabs.discard(tabId)) as unknown as { id?: number } | undefined;
    return asleep?.id ?? tabId;
  }, tab.id);
  await until(() => browser.inExtension(async (api, tabId) => (await api.tabs.get(tabId)).discarded, id));

  await browser.inExtension((api, tabId) => api.tabs.update(tabId, { active: true }), id);
  await until(
    () => browser.badge(id),
    (badge) => badge === HELLOASSO.badge,
  );
});
