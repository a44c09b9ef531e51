/** Whether the extension runs code in a tab's top page: no page can tell, so the browser is asked. */
import type { ExtensionBrowser, Tab } from '../../src/tools/launch.ts';

/** The value of ANNOUNCE in platform/protocol.ts. */
const ANNOUNCE = 'vigilibre:announce';

/** Whether a page script answers in the tab: in any frame, or in this one. */
export function answers(browser: ExtensionBrowser, { id }: Tab, frameId?: number): Promise<boolean> {
  return browser.inExtension(
    async (api, tabId, message, frame) => {
      try {
        await api.tabs.sendMessage(tabId, message, frame === null ? {} : { frameId: frame });
        return true;
      } catch {
        return false;
      }
    },
    id,
    ANNOUNCE,
    frameId ?? null,
  );
}

/** Chromium: the scripts and the worlds of the extension that start in the tab's top page from now on. */
export async function watchExtensionCode(browser: ExtensionBrowser, { page }: Tab): Promise<string[]> {
  const started: string[] = [];
  const session = await page.createCDPSession();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(browser.origin) && context.auxData?.type === 'isolated') started.push(context.name);
  });
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(browser.origin)) started.push(url);
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  return started;
}
