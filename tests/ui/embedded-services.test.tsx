// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import type { Decision } from '../../src/core/alert.ts';
import { compileGuide } from '../../src/core/compile.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { EmbeddedServices } from '../../src/ui/popup/embedded-services.tsx';

const guide = compileGuide(readCatalogue(ROOT), 'fr');

test.each<[string, Decision, boolean]>([
  ['says why only a badge where more was chosen', { level: 'badge', wanted: 'pause', because: 'embedded' }, true],
  ['says nothing of what shows as chosen', { level: 'badge', wanted: 'badge', because: 'default' }, false],
])('a service in a frame %s', (_, decision, says) => {
  render(<EmbeddedServices visits={[{ service: 'youtube', decision }]} guide={guide} alone />, document.body);
  expect(document.body.textContent!.includes('une pastille sur l’icône suffit')).toBe(says);
});
