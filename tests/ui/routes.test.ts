import { expect, test } from 'vitest';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { parseRoute, routeTo } from '../../src/ui/guide/routes.ts';

test.each([
  ['#/service/helloasso', { view: 'service', id: 'helloasso' }],
  ['#/need/dates', { view: 'need', id: 'dates' }],
  ['#/need/hosting', { view: 'hosts' }],
  ['#/need/guidance', { view: 'resources' }],
  ['#/need/constructor', { view: 'need', id: 'constructor' }],
  ['#/changes', { view: 'changes' }],
  ['#/words', { view: 'words' }],
  ['#/nowhere/at-all', { view: 'home' }],
  ['', { view: 'home' }],
])('the address %j leads to its view', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

const { categories, alternatives, services } = readCatalogue(ROOT);

test.each(Object.keys(categories))('the need %s leads to a page that has something to show', (need) => {
  const shown = [
    ...Object.values(alternatives).map(({ needs }) => needs),
    ...Object.values(services).map((service) => service.categories),
  ].flat();
  expect(parseRoute(routeTo('need', need)).view !== 'need' || shown.includes(need)).toBe(true);
});
