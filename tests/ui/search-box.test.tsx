// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { compileGuide } from '../../src/core/compile.ts';
import { createSearch } from '../../src/core/search.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { SearchBox } from '../../src/ui/components/search-box.tsx';

const guide = compileGuide(readCatalogue(ROOT), 'fr');
const search = await createSearch(guide);

vi.mock('../../src/ui/load-guide.ts', () => ({ loadGuide: async () => guide }));

beforeEach(() => render(null, document.body));

test('a search in the popup shows the first results, and says how many there are', async () => {
  const all = search('chatons', Infinity).length;
  expect(all).toBeGreaterThan(8);
  await type('chatons', { inPopup: true });
  expect(document.querySelectorAll('.results li')).toHaveLength(8);
  expect(status().textContent).toBe(`8 premiers résultats sur ${all}`);
  expect(status().className).toBe('hint');
  expect(document.querySelector<HTMLAnchorElement>('p a')!.href).toMatch(/\/guide\.html\?q=chatons$/);
});

test('a search that the popup leads to goes on in the guide', async () => {
  render(<SearchBox asked="chatons" />, document.body);
  await vi.waitFor(() => expect(document.querySelectorAll('.results li').length).toBeGreaterThan(8));
});

test('a search in the guide has room for all of them', async () => {
  await type('chatons');
  expect(document.querySelectorAll('.results li')).toHaveLength(search('chatons', Infinity).length);
});

test('a search that shows all it found says their number to screen readers only', async () => {
  await type('zourit');
  const shown = document.querySelectorAll('.results li').length;
  expect(status().textContent).toMatch(new RegExp(`^${shown} résultats?$`));
  expect(status().className).toBe('unseen');
});

const status = () => document.querySelector('[role="status"]')!;

async function type(words: string, { inPopup = false } = {}): Promise<void> {
  render(<SearchBox inPopup={inPopup} />, document.body);
  const input = document.querySelector('input')!;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(document.querySelector('.results')).not.toBeNull());
}
