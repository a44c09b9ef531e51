import { expect } from 'vitest';
import { alertIn, test, until } from './extension.ts';

const CONSOLE = 'https://admin.helloasso.com/les-amis-du-verger/accueil';

test('a banner seen today does not come back when the browser was closed in between', async ({ browser }) => {
  const before = alertIn(await browser.visit(CONSOLE));
  await until(before.isDrawn);

  await browser.restart();
  const tab = await browser.visit(CONSOLE);
  await until(tab.badge, (text) => text === '!');
  const popup = await browser.clickToolbarIcon(tab);
  await until(popup.text, (text) => text.includes('déjà vu aujourd’hui'));
  expect(await alertIn(tab).isDrawn()).toBe(false);
});
