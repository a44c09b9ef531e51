/** Every screen of the extension. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../src/tools/launch.ts';
import type { Pages } from '../../src/tools/local-web.ts';
import { until } from '../../src/tools/until.ts';

const WIDGET = 'www.helloasso.com/associations/club/adhesions/1/widget';

/** The pages that the popup speaks of. */
export const SPOKEN_OF: Pages = {
  'club.example.org/adherer': `<!doctype html><html lang="fr"><title>Club</title><iframe src="https://${WIDGET}"></iframe>`,
};

export type Screen = { screen: string; path: string; on?: string };

export const SCREENS: Screen[] = [
  { screen: 'the popup on a service’s page', path: 'popup.html', on: 'https://www.helloasso.com/associations/club' },
  { screen: 'the popup on a page that embeds a service', path: 'popup.html', on: 'https://club.example.org/adherer' },
  { screen: 'the popup on another page', path: 'popup.html', on: 'https://www.example.org/' },
  { screen: 'the options', path: 'options.html' },
  { screen: 'the welcome page', path: 'welcome.html' },
  { screen: 'the guide', path: 'guide.html' },
  { screen: 'the guide’s page of a need', path: 'guide.html#/need/dates' },
  { screen: 'the guide’s page of a service', path: 'guide.html#/service/helloasso' },
  { screen: 'the guide’s page of an alternative', path: 'guide.html#/alternative/framadate' },
  { screen: 'the guide’s page of a host', path: 'guide.html#/host/zourit' },
  { screen: 'the guide’s list of services', path: 'guide.html#/services' },
  { screen: 'the guide’s list of hosts', path: 'guide.html#/hosts' },
  { screen: 'the guide’s list of resources', path: 'guide.html#/resources' },
  { screen: 'the guide’s questions', path: 'guide.html#/questions' },
  { screen: 'the guide’s changes', path: 'guide.html#/changes' },
];

/** In a tab, with all that it has to show. */
export async function openScreen(browser: ExtensionBrowser, { path, on }: Screen): Promise<Page> {
  const tab = on === undefined ? undefined : await browser.visit(on);
  const page = await browser.openExtensionPage(tab ? `${path}?tab=${tab.id}` : path);
  await until(() => page.evaluate(() => document.querySelector('main:not([aria-busy="true"]) h1') !== null));
  return page;
}
