/** Pages that want a person to press our buttons without knowing, or the banner gone. */
import { describe, expect } from 'vitest';
import type { Tab } from '../../src/tools/launch.ts';
import { ADMIN, drawnIn, HOST, isSettled, isSnoozed } from './alerts.ts';
import { test, until } from './extension.ts';
import { HELLOASSO, iconShows, visitsAreHandled } from './icon.ts';

const PAGE = '<!doctype html><html lang="fr"><title>Club</title><body><p>Bienvenue</p></body></html>';
const PLACE = 'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; padding: 0;';

/** What a page does once the banner is there. `host` is all that it can find of it. */
const TRICKS: [trick: string, play: (host: HTMLElement, place: string) => void][] = [
  ['makes its root transparent', () => (document.documentElement.style.opacity = '0.01')],
  ['makes its body transparent', () => (document.body.style.opacity = '0.01')],
  ['makes the banner transparent', (host) => host.style.setProperty('opacity', '0.01', 'important')],
  ['makes the banner smaller', (host) => host.style.setProperty('scale', '0.1', 'important')],
  [
    'moves the banner by a transformation',
    (host) => host.style.setProperty('transform', 'translate(9px)', 'important'),
  ],
  ['cuts the banner', (host) => host.style.setProperty('clip-path', 'inset(0 50% 0 0)', 'important')],
  ['lets clicks through the banner', (host) => host.style.setProperty('pointer-events', 'none', 'important')],
  [
    'puts the banner behind a picture that lets clicks through',
    (host, place) => {
      host.style.setProperty('z-index', '-1', 'important');
      const cover = document.createElement('div');
      cover.style.cssText = `${place} background: pink; pointer-events: none`;
      document.body.append(cover);
    },
  ],
  [
    'lays a picture over everything that lets clicks through',
    (_host, place) => {
      const cover = document.createElement('div');
      cover.style.cssText = `${place} z-index: 2147483647; background: pink; pointer-events: none`;
      document.documentElement.append(cover);
    },
  ],
  [
    'lays a popover over the banner that lets clicks through',
    (_host, place) => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = `${place} background: pink; pointer-events: none`;
      document.body.append(cover);
      cover.showPopover();
    },
  ],
  [
    'lays a dialog over the banner that lets clicks through',
    (_host, place) => {
      const cover = document.createElement('dialog');
      cover.style.cssText = `${place} max-width: none; max-height: none; background: pink; pointer-events: none`;
      document.body.append(cover);
      cover.showModal();
    },
  ],
  ['takes the banner out of the top layer', (host) => host.hidePopover()],
  ['makes the banner something else than a popover', (host) => host.removeAttribute('popover')],
  [
    'moves the banner into something transparent',
    (host) => {
      const holder = document.createElement('div');
      holder.style.opacity = '0.01';
      holder.append(host);
      document.body.append(holder);
    },
  ],
  [
    'shows the banner again from within something that turns',
    (host) => {
      const holder = document.createElement('div');
      holder.style.cssText = 'transform: scale(0.1); opacity: 0.01';
      holder.append(host);
      document.body.append(holder);
      host.showPopover();
    },
  ],
  ['removes the banner', (host) => host.remove()],
  ['hides the banner', (host) => (host.hidden = true)],
];

describe('a click counts where the banner looks as we drew it, and nowhere else, in a page that', () => {
  test.for(TRICKS)('%s', async ([, play], { browser, web }) => {
    web.pages['admin.helloasso.com'] = PAGE;
    const tab = await browser.visit(ADMIN);
    const banner = await drawnIn(tab);
    const centre = await banner.centreOf('Pas aujourd’hui');
    const before = await pictureAround(tab, centre);
    await tab.page.evaluate(
      (trick, host, place) => {
        // As text, since functions do not travel.
        const script = document.createElement('script');
        script.textContent = `(${trick})(document.querySelector(${JSON.stringify(host)}), ${JSON.stringify(place)})`;
        document.head.append(script);
      },
      String(play),
      HOST,
      PLACE,
    );
    const looksAsBefore = before === (await pictureAround(tab, centre));
    await tab.page.mouse.click(centre.x, centre.y);
    await isSettled(browser, tab);
    if (looksAsBefore) await until(() => isSnoozed(browser));
    expect(await isSnoozed(browser)).toBe(looksAsBefore);
    await iconShows(tab, HELLOASSO);
  });
});

describe('the badge stays in a page that', () => {
  test('says of itself that it is left', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    await iconShows(tab, HELLOASSO);
    await tab.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    await visitsAreHandled(browser);
    await iconShows(tab, HELLOASSO);
  });

  test('takes away its own root, and nothing goes wrong', async ({ browser, web }) => {
    web.pages['admin.helloasso.com'] = '<script>document.documentElement.remove()</script>';
    const tab = await browser.visit(ADMIN);
    await isSettled(browser, tab);
    await iconShows(tab, HELLOASSO);
  });
});

test('nothing of a banner is left to see once a page moved it into a frame', async ({ browser, web }) => {
  web.pages['admin.helloasso.com'] = PAGE;
  const tab = await browser.visit(ADMIN);
  await drawnIn(tab);
  const height = await tab.page.$eval(HOST, (found) => {
    const host = found as HTMLElement;
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument!.body.append(host);
    host.showPopover();
    host.style.padding = '0';
    return host.clientHeight;
  });
  expect(height).toBe(0);
});

async function pictureAround({ page }: Tab, { x, y }: { x: number; y: number }): Promise<string> {
  return page.screenshot({ encoding: 'base64', clip: { x: x - 40, y: y - 15, width: 80, height: 30 } });
}
