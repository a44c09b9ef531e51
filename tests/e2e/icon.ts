/** The toolbar icon of a tab: its badge, and its title. */
import { expect } from 'vitest';
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';
import { until } from '../../src/tools/until.ts';

type Icon = { badge: string; title: string };

export const QUIET: Icon = { badge: '', title: 'Vigilibre' };
export const HELLOASSO: Icon = { badge: '!', title: 'Vigilibre\u00A0: HelloAsso, à\u00A0éviter.' };

export async function iconShows(tab: Tab, { badge, title }: Icon): Promise<void> {
  await until(
    () => iconOf(tab),
    (icon) => icon.badge === badge && icon.title === title,
  );
}

/** What does not show once a page that was visited later has its badge never will. */
export async function iconStaysQuiet(tab: Tab, browser: ExtensionBrowser): Promise<void> {
  await visitsAreHandled(browser);
  expect(await iconOf(tab)).toEqual(QUIET);
}

export async function visitsAreHandled(browser: ExtensionBrowser): Promise<void> {
  const later = await browser.visit('https://zoom.us/account');
  await iconShows(later, { badge: 'i', title: 'Vigilibre\u00A0: Zoom, remplaçable.' });
  await later.close();
}

async function iconOf(tab: Tab): Promise<Icon> {
  return { badge: await tab.badge(), title: await tab.title() };
}
