// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { entriesOf } from '../../src/core/changes.ts';
import { compileGuide } from '../../src/core/compile.ts';
import * as stores from '../../src/platform/stores.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { ChangesPage } from '../../src/ui/guide/changes-page.tsx';
import { reset } from '../fake-browser.ts';

const guide = compileGuide(readCatalogue(ROOT), 'fr');

beforeEach(() => {
  reset();
  // This document has none.
  Object.defineProperty(navigator, 'locks', { value: { request: (_: string, act: () => unknown) => act() } });
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
