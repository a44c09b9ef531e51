/**
 * axe cannot enter the closed root of a page's banner or pause. It looks at the same drawn in an open one, and
 * a test makes sure that nothing else differs.
 */
import { describe, expect } from 'vitest';
import type { AlertInPage } from '../../src/tools/alert-in.ts';
import type { Tab } from '../../src/tools/launch.ts';
import { alertOfHelloAsso, drawingPage, drawIn } from './alert-drawing.ts';
import { ADMIN, drawnIn, setLevel } from './alerts.ts';
import { axeFaultsInRoot } from './axe.ts';
import { test as base, until } from './extension.ts';

const DRAWING = 'https://drawing.example.org/';

const isChromium = process.env['BROWSER'] === 'chromium';

const test = base.override('pages', async () => ({ 'drawing.example.org': await drawingPage() }));

describe.for([{ level: 'banner' }, { level: 'pause' }] as const)('a $level', ({ level }) => {
  test.for(['light', 'dark'] as const)(
    'has no fault that a machine can find, in the %s',
    async (colours, { browser }) => {
      const { page } = await browser.visit(DRAWING);
      await browser.setColours(page, colours);
      await drawIn(page, alertOfHelloAsso(level), { into: 'body' });
      expect(await axeFaultsInRoot(page)).toEqual([]);
    },
  );

  test('shows no button without a name', async ({ browser }) => {
    const { page } = await browser.visit(DRAWING);
    const { texts, ...alert } = alertOfHelloAsso(level);
    await drawIn(page, { ...alert, texts: { ...texts, alternatives: '' } }, { into: 'body' });
    const shown = await page.evaluate(() => {
      const root = document.body.lastElementChild!.shadowRoot!;
      return [...root.querySelectorAll('.buttons button')].filter((button) => button.checkVisibility()).length;
    });
    expect(shown).toBe(1);
    expect(await axeFaultsInRoot(page)).toEqual([]);
  });

  test('is the same in the closed root of a page', async ({ browser }) => {
    await setLevel(browser, 'helloasso', level);
    const inPage = await described(await browser.visit(ADMIN));
    for (const root of ['open', 'closed'] as const) {
      const tab = await browser.visit(DRAWING);
      await drawIn(tab.page, alertOfHelloAsso(level), { root });
      expect(await described(tab)).toEqual({ ...inPage, mode: root });
    }
    expect(inPage?.mode).toBe('closed');
  });
});

describe('a screen reader', () => {
  test('says a banner once: its words come into a place that was announced empty', async ({ browser }) => {
    const { page } = await browser.visit(DRAWING);
    await page.evaluate(() => {
      const { showPopover } = HTMLElement.prototype;
      HTMLElement.prototype.showPopover = function (options) {
        const words = this.shadowRoot!.querySelector('[role=status]')!;
        said.push(`${words.isConnected} ${words.textContent}`);
        new MutationObserver((changes) => changes.forEach(() => said.push(words.textContent!))).observe(words, {
          childList: true,
          subtree: true,
        });
        showPopover.call(this, options);
      };
      const said: string[] = [];
      Object.assign(globalThis, { said });
    });
    const alert = alertOfHelloAsso('banner');
    await drawIn(page, alert);
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(await until(said, ({ length }) => length > 1)).toEqual([
      'true ',
      `${alert.texts.heading} ${alert.texts.why}`,
    ]);
  });

  test('finds a banner as a region of its own, in the language of its words', async ({ browser, web }) => {
    web.pages['admin.helloasso.com'] = '<!doctype html><html lang="ar" dir="rtl"><title>Club</title>';
    const banner = await drawnIn(await browser.visit(ADMIN));
    expect(
      await banner.evaluate((root) => {
        const [region] = root.children;
        const { lang, dir } = root.host as HTMLElement;
        return [region!.tagName, region!.ariaLabel, lang, dir];
      }),
    ).toEqual(['SECTION', 'Vigilibre', 'fr', 'ltr']);
  });

  test.runIf(isChromium)('hears the parts of a banner for what they are', async ({ browser }) => {
    const tab = await browser.visit(ADMIN);
    await drawnIn(tab);
    const session = await tab.page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const heard = nodes.map(({ role, name }) => `${role?.value} ${name?.value ?? ''}`.trim());
    expect(heard).toEqual(
      expect.arrayContaining([
        'region Vigilibre',
        'status',
        'button Voir les alternatives',
        'button Pas aujourd’hui',
        'button Fermer',
      ]),
    );
  });
});

/** All that is drawn, apart from the name of the host, which is drawn at random. */
async function described(tab: Tab) {
  const alert: AlertInPage = await drawnIn(tab);
  return alert.evaluate((root) => ({
    mode: root.mode,
    html: root.innerHTML,
    css: root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
    host: [...root.host.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
    layer: [root.host.matches(':popover-open'), root.querySelector(':modal') !== null],
  }));
}
