/** What people do with their choices, with the keyboard alone. What they look for in the guide: `guide.e2e.ts`. */
import { describe, expect } from 'vitest';
import type { AlertLevel } from '../../src/core/alert.ts';
import { setLevel, storedIn } from './alerts.ts';
import { test, until } from './extension.ts';
import { focused, go } from './keyboard.ts';
import { words } from './words.ts';

const FORM = 'https://www.helloasso.com/associations/club';

describe('with the keyboard alone, one can', () => {
  test('silence HelloAsso', async ({ browser }) => {
    const tab = await browser.visit(FORM);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
    await popup.waitForSelector('.service-level');
    await go(popup, words('moreChoices'));
    await go(popup, words('neverFor', 'HelloAsso'));
    await until(async () => JSON.stringify(await storedIn(browser)).includes('"helloasso":"silent"'));
  });

  test('take back, in one step, a level that the arrow keys reached through others', async ({ browser }) => {
    const level = async () => /"helloasso":"(\w+)"/.exec(JSON.stringify(await storedIn(browser)))?.[1];
    const becomes = (wanted: AlertLevel | undefined) => until(level, (now) => now === wanted);
    const tab = await browser.visit(FORM);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
    await popup.waitForSelector('.level-switch');
    await popup.bringToFront();
    await until(async () => {
      await popup.keyboard.press('Tab');
      return popup.evaluate(() => document.activeElement?.matches('.level-switch :checked'));
    });
    for (const reached of ['banner', 'pause'] as const) {
      await popup.keyboard.press('ArrowRight');
      await becomes(reached);
    }
    await go(popup, words('undo'));
    await becomes(undefined);
  });

  test('undo a snooze', async ({ browser }) => {
    const snoozed = async () => JSON.stringify((await storedIn(browser))['snoozes'] ?? {}).includes('helloasso');
    const tab = await browser.visit(FORM);
    const popup = await browser.openExtensionPage(`popup.html?tab=${tab.id}`);
    await popup.waitForSelector('.service-level');
    await go(popup, words('moreChoices'));
    await go(popup, words('snooze_an_hour'));
    await until(snoozed);
    // The button has gone: what took its place has the focus.
    await until(
      () => focused(popup),
      (text) => text.startsWith(words('alertAgain')),
    );
    await popup.keyboard.press('Enter');
    await until(snoozed, (still) => !still);
    await until(
      () => focused(popup),
      (text) => text === words('snooze_an_hour'),
    );
  });

  test('end every silence, one after the other', async ({ browser }) => {
    await setLevel(browser, 'doodle', 'silent');
    await setLevel(browser, 'helloasso', 'silent');
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('#silenced .undo');
    await go(options, words('alertAgain'));
    // Each button goes with its row: the next row's has the focus, in the end the heading.
    await until(
      () => focused(options),
      (text) => text.includes('HelloAsso'),
    );
    await options.keyboard.press('Enter');
    await until(
      () => focused(options),
      (text) => text === words('silenced'),
    );
  });

  test('take the settings along', async ({ browser }) => {
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('a[download]');
    await options.evaluate(() =>
      addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[download]');
        event.preventDefault();
        document.title = link?.download ?? document.title;
      }),
    );
    await go(options, words('exportChoices'));
    expect(
      await until(
        () => options.title(),
        (title) => title.startsWith('vigilibre'),
      ),
    ).toMatch(/\.json$/);
  });

  test('skip what every page begins with', async ({ browser }) => {
    for (const address of ['popup.html', 'guide.html#/words', 'options.html']) {
      const page = await browser.openExtensionPage(address);
      await page.waitForSelector('main h1');
      await go(page, words('skipToContent'));
      await until(() => page.evaluate(() => document.activeElement?.matches('main')));
      expect(await page.evaluate(() => location.href)).toMatch(new RegExp(`/${address}$`));
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    }
  });
});
