import type { Page } from 'puppeteer-core';
import { until } from '../../src/tools/until.ts';

/** Moves the focus to a link or a button of that name, as Tab does, and presses Enter. */
export async function go(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const reached = async () => {
    await page.keyboard.press('Tab');
    return focused(page);
  };
  await until(reached, (text) => text.startsWith(words));
  await page.keyboard.press('Enter');
}

/** The words of what has the focus. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
}
