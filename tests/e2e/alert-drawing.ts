/** Banners and pauses drawn in an open root, where axe can enter and a test can watch. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import messages from '../../public/_locales/fr/messages.json' with { type: 'json' };
import type { drawAlert } from '../../src/page/draw-alert.ts';
import type { Alert } from '../../src/platform/protocol.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A page that has `drawAlert` at hand, drawing nothing by itself. */
export async function drawingPage(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(ROOT, 'src/page/draw-alert.ts'), formats: ['iife'], name: 'drawing' },
    },
  });
  const [
    {
      output: [{ code }],
    },
  ] = built as unknown as [{ output: [{ code: string }] }];
  return `<!doctype html><html lang="fr"><title>Club</title><main><h1>Club</h1></main><script>${code}</script>`;
}

/** With an open root, since axe sees into no other. `into`: a selector. A page draws into its root element, where axe cannot tell what lies behind a text. */
export async function drawIn(
  page: Page,
  alert: Alert,
  { root = 'open', into = ':root' }: { root?: ShadowRootMode; into?: ':root' | 'body' } = {},
): Promise<void> {
  await page.evaluate(
    (drawn, mode, parent) => {
      const { drawing } = globalThis as unknown as { drawing: { drawAlert: typeof drawAlert } };
      const actions = { notToday: () => {}, showAlternatives: () => {} };
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        return attachShadow.call(this, { ...init, mode });
      };
      Object.defineProperty(document, 'documentElement', { value: document.querySelector(parent), configurable: true });
      drawing.drawAlert(drawn, actions);
      Reflect.deleteProperty(document, 'documentElement');
      Element.prototype.attachShadow = attachShadow;
    },
    alert,
    root,
    into,
  );
}

/** What the background answers for a page of HelloAsso. */
export function alertOfHelloAsso(level: Alert['level']): Alert {
  const { helloasso } = readCatalogue(ROOT).services;
  const { name, verdict, reasons } = helloasso!;
  const say = (key: keyof typeof messages, ...words: string[]) =>
    words.reduce((said, word, index) => said.replace(`$${index + 1}`, word), messages[key].message);
  return {
    level,
    service: 'helloasso',
    place: 'top',
    language: 'fr',
    direction: 'ltr',
    texts: {
      label: say('extensionName'),
      heading: say(`${level}Heading`, name, say(`verdict_${verdict}`).toLocaleLowerCase()),
      why: reasons[0]!.text.fr,
      alternatives: say('alertAlternatives'),
      notToday: say('alertNotToday'),
      close: say('alertClose'),
      continue: say('pauseContinue'),
      snoozed: say('alertSnoozed', name),
      undo: say('undo'),
    },
  };
}
