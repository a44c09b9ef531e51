import { describe, expect } from 'vitest';
import { addressesAsked, test, until } from './extension.ts';

const CONSOLE = 'https://admin.helloasso.com/les-amis-du-verger/accueil';
const ELSEWHERE = 'https://elsewhere.example/';

describe('nothing is asked of the network', () => {
  test('but the pages that a person visits', async ({ browser, web }) => {
    const tab = await browser.visit(CONSOLE);
    const popup = await browser.clickToolbarIcon(tab);
    await until(popup.text, (text) => text.includes('HelloAsso'));
    for (const path of ['guide.html', 'options.html', 'welcome.html']) {
      const page = await browser.openExtensionPage(path);
      await until(() => page.evaluate(() => document.querySelector('h1') !== null));
    }
    expect(addressesAsked(web)).toEqual([CONSOLE]);
  });

  test('even where a page of ours would try', async ({ browser, web }) => {
    const ask = (address: string) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      );
    const ours = await browser.openExtensionPage('guide.html');
    expect(await ours.evaluate(ask, ELSEWHERE)).toBe('refused');
    expect(addressesAsked(web)).toEqual([]);

    const other = await browser.visit(CONSOLE);
    expect(await other.page.evaluate(ask, ELSEWHERE)).toBe('answered');
    expect(addressesAsked(web)).toEqual([CONSOLE, ELSEWHERE]);
  });
});
