import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Popup } from '../../src/tools/launch.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { test, until } from './extension.ts';
import { installCopy } from './extension-copy.ts';
import { HELLOASSO, iconShows } from './icon.ts';
import { words } from './words.ts';

const { services, alternatives, sources } = readCatalogue(join(import.meta.dirname, '../..'));
const helloasso = services['helloasso']!;

const CLUB = 'https://www.helloasso.com/associations/club';
const ADMIN = 'https://admin.helloasso.com/club/accueil';
const EMBEDDING = 'https://club.example.org/adherer';
const NEUTRAL = 'https://www.example.org/';

const isChromium = process.env['BROWSER'] === 'chromium';

describe.for([
  ['by the extension', 'openPopup'],
  ['by a click on the icon', 'clickToolbarIcon'],
] as const)('the popup opened %s', ([, open]) => {
  test('says of a service’s page what it is, why it is watched, who says so, and what to use instead', async ({
    browser,
  }) => {
    const popup = await browser[open](await browser.visit(CLUB));
    const { heading, lines, links } = await read(popup);
    const [reason] = helloasso.reasons;
    const source = sources[reason!.source]!;
    expect(heading).toBe(helloasso.name);
    expect(lines).toEqual(expect.arrayContaining([words('verdict_avoid'), reason!.text.fr, words('instead')]));
    expect(links).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining(source.publisher), href: source.url }),
    );
    for (const { id } of helloasso.alternatives) {
      const { name, website } = alternatives[id]!;
      expect(links).toContainEqual(expect.objectContaining({ text: expect.stringContaining(name), href: website }));
    }
  });

  test('says of a page that embeds a service which one it is, and leads to its page of the guide', async ({
    browser,
    web,
  }) => {
    web.pages['club.example.org'] = `<iframe src="${CLUB}/adhesions/1/widget"></iframe>`;
    const tab = await browser.visit(EMBEDDING);
    await until(tab.badge, (text) => text === 'i');
    const popup = await browser[open](tab);
    const { heading, lines, links } = await read(popup);
    expect(heading).toBe(words('pageItselfIsFine'));
    expect(lines).toContain(words('embeddedAlone'));
    expect(links).toContainEqual(
      expect.objectContaining({
        text: expect.stringContaining(`HelloAsso ${words('verdict_avoid')}`),
        href: `${browser.origin}/guide.html#/service/helloasso`,
      }),
    );
  });

  test('says of another page that there is nothing to say, and leads to the guide', async ({ browser }) => {
    const popup = await browser[open](await browser.visit(NEUTRAL));
    const { heading, links } = await read(popup);
    expect(heading).toBe(words('nothingHere'));
    expect(links).toContainEqual(
      expect.objectContaining({ text: words('browseGuide'), href: `${browser.origin}/guide.html` }),
    );
  });
});

describe('the popup', () => {
  test('names what a page contains from the strongest verdict on, whichever frame answers first', async ({
    browser,
    web,
  }) => {
    const frames = ['www.youtube.com/embed/1', 'docs.google.com/forms/d/e/1/viewform', 'www.paypal.com/donate'];
    const frameNames = ['YouTube', 'Google Forms', 'PayPal'];
    web.pages['club.example.org'] = frames.map((frame) => `<iframe src="https://${frame}"></iframe>`).join('');
    const tab = await browser.visit(EMBEDDING);
    const popup = await browser.openPopup(tab);
    await until(popup.text, (text) => frameNames.every((name) => text.includes(name)));
    const { links } = await read(popup);
    const named = links.flatMap(({ text }) => frameNames.find((name) => text.startsWith(name)) ?? []);
    expect(named).toEqual(['PayPal', 'Google Forms', 'YouTube']);
  });

  test('tells the organiser’s pages of a service from its public ones', async ({ browser }) => {
    const publicly = await read(await browser.openPopup(await browser.visit(CLUB)));
    expect(publicly.lines).toContain(words('role_visitor'));
    const inside = await read(await browser.openPopup(await browser.visit(ADMIN)));
    expect(inside.lines).toContain(words('role_organiser'));
  });

  test('says of a libre alternative’s own site that the guide recommends it, and leads to its page there, after a click on the icon', async ({
    browser,
  }) => {
    const popup = await browser.clickToolbarIcon(await browser.visit('https://framadate.org/assemblee'));
    const { heading, lines, links } = await read(popup);
    expect(heading).toBe(alternatives['framadate']!.name);
    expect(lines).toContain(words('ownSiteOfAlternative'));
    expect(links).toContainEqual(
      expect.objectContaining({
        text: words('pageInGuide', alternatives['framadate']!.name),
        href: `${browser.origin}/guide.html#/alternative/framadate`,
      }),
    );
  });

  test('has links to the web that are safe, and all but the first open a tab', async ({ browser }) => {
    const popup = await read(await browser.openPopup(await browser.visit(CLUB)));
    // The first stays in the popup: it leads to the content.
    const [, ...links] = popup.links;
    const ours = links.filter(({ href }) => href.startsWith(browser.origin));
    const pages = ours.map(({ href }) => href).filter((href) => !/#\/(alternative|host)\//.test(href));
    const others = links.filter((link) => !ours.includes(link));
    expect(pages).toEqual(['guide', 'options'].map((page) => `${browser.origin}/${page}.html`));
    expect(others.length).toBeGreaterThan(10);
    for (const link of others)
      expect(link).toMatchObject({ href: expect.stringMatching(/^https:/), rel: 'noreferrer' });
    for (const link of links) expect(link).toMatchObject({ target: '_blank' });
  });

  test('is right, and the badge still there, when the background stopped in between', async ({ browser }) => {
    const tab = await browser.visit(CLUB);
    await iconShows(tab, HELLOASSO);
    await browser.stopBackground();
    await iconShows(tab, HELLOASSO);
    expect(await browser.isBackgroundRunning()).toBe(false);

    const { heading, lines } = await read(await browser.openPopup(tab));
    expect(heading).toBe(helloasso.name);
    expect(lines).not.toContain(words('openedBefore'));
    await iconShows(tab, HELLOASSO);
  });
});

describe('what the popup draws first, from what is known', () => {
  test('gives way to what the tab shows, where a page left without a word', async ({ browser }) => {
    const tab = await browser.visit(NEUTRAL);
    await browser.inExtension(async (api, key) => {
      const decision = { level: 'badge', wanted: 'badge', because: 'default' };
      const documents = { gone: { service: 'helloasso', frameId: 0, decision } };
      await api.storage.session.set({ [key]: { version: 1, value: { documents, privatelyShown: {} } } });
    }, `tab:${tab.id}`);
    const popup = await browser.openPopup(tab);
    const text = await until(popup.text, (shown) => shown.includes(words('nothingHere')));
    expect(text).not.toContain(helloasso.name);
  });
});

describe('a tab opened before the extension', () => {
  test.runIf(isChromium)(
    'is recognised by its address at a click on the icon, with the advice to load it again',
    async ({ browser }) => {
      const tab = await browser.visit(CLUB);
      const copy = await installCopy(browser);
      await copy.clickToolbarIcon(tab);
      const text = await until(copy.textOfPopup, (words) => words?.includes('HelloAsso') ?? false);
      expect(text).toContain(words('openedBefore'));
      expect(await copy.badge(tab)).toBe('');

      await tab.page.reload();
      await until(
        () => copy.badge(tab),
        (badge) => badge === '!',
      );
    },
  );

  test.runIf(!isChromium)('has its badge without being loaded again', async ({ browser }) => {
    const tab = await browser.visit(CLUB);
    const copy = await installCopy(browser);
    await until(
      () => copy.badge(tab),
      (badge) => badge === '!',
    );
  });
});

/** What a person reads in the popup once it knows the page, and where its links lead; folded parts included. */
async function read(popup: Popup) {
  await until(popup.text, (text) => text.includes(words('snoozeEverything')));
  await popup.evaluate((document) =>
    document.querySelectorAll<HTMLElement>('details:not([open]) > summary').forEach((summary) => summary.click()),
  );
  return popup.evaluate((document) => {
    const words = (element: HTMLElement | null) => element?.innerText.replaceAll(/[ \n]+/g, ' ').trim() ?? '';
    return {
      heading: words(document.querySelector('h1')),
      lines: document.body.innerText.split(/\s*\n\s*/),
      links: [...document.links].map((link) => ({
        text: words(link),
        href: link.href,
        target: link.target,
        rel: link.rel,
      })),
    };
  });
}
