// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { compileGuide } from '../../src/core/compile.ts';
import { AskOrganisers } from '../../src/ui/popup/ask-organisers.tsx';
import { alternative, catalogue, source } from '../tools/entries.ts';

test('the message to an organisation promises no more than the guide says of each tool: no host, nothing of members', () => {
  const alternatives = {
    framadate: alternative,
    'proton-poll': { ...alternative, name: 'Proton', label: 'not-libre' as const },
  };
  const guide = compileGuide({ ...catalogue, alternatives, hosts: {}, sources: { guide: source } }, 'fr');
  render(<AskOrganisers service={guide.services['sondaplus']!} guide={guide} />, document.body);
  expect(document.querySelector('textarea')!.value).toBe(`Bonjour,

Vous utilisez Sondaplus\u00A0: je comprends ce choix, et ce message n’est pas un reproche. Il existe aussi des outils libres, qui répondent au même besoin ou à une partie\u00A0:
- Framadate, https://framadate.org/

Un guide pour les associations\u00A0: https://sondaplus.com/terms

Bonne continuation.`);
});
