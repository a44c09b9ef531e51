// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { entriesOf } from '../../src/core/changes.ts';
import { compileGuide } from '../../src/core/compile.ts';
import * as stores from '../../src/platform/stores.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { reset } from '../fake-browser.ts';

const guide = compileGuide(readCatalogue(ROOT), 'fr');

/** Each test opens the page for the first time. */
let ChangesPage: typeof import('../../src/ui/guide/changes-page.tsx').ChangesPage;

beforeEach(async () => {
  reset();
  render(null, document.body);
  vi.resetModules();
  ({ ChangesPage } = await import('../../src/ui/guide/changes-page.tsx'));
  // This document has none.
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: (_: string, act: () => unknown) => act() },
  });
});

test('who reads one of the changes comes back and finds them all', async () => {
  const all = entriesOf(guide);
  await stores.seenEntries.update(() => ({ ...all, services: all.services.filter((id) => id !== 'airtable') }));
  const open = () => render(<ChangesPage guide={guide} />, document.body);
  const isThere = () => expect(document.querySelector('a[href="#/service/airtable"]')).not.toBeNull();
  open();
  await vi.waitFor(isThere);
  await vi.waitFor(async () => expect((await stores.seenEntries.get())?.services).toContain('airtable'));

  render(null, document.body);
  open();
  isThere();
});

test('who has seen everything reads one sentence, and a way on', async () => {
  await stores.seenEntries.update(() => entriesOf(guide));
  render(<ChangesPage guide={guide} />, document.body);
  await vi.waitFor(() => expect(document.querySelector('.lead')?.textContent).toMatch(/^Rien de nouveau/));
  expect(document.body.textContent).not.toContain('Ce qui a été ajouté');
  expect(document.querySelector('p:not(.breadcrumb) > a[href="#/"]')).not.toBeNull();
});
