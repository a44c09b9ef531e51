/** Services newer than the manifest's frozen sites are watched where the person agreed, for as long as they do. */
import { browser } from '../platform/browser.ts';
import { onSiteAccessChange, registerPageScript } from '../platform/site-access.ts';
import * as stores from '../platform/stores.ts';

/** An update drops what was registered; access may change while the browser or the extension is off. */
export function followSiteAccess(): void {
  browser.runtime.onInstalled.addListener(registerPageScript);
  browser.runtime.onStartup.addListener(registerPageScript);
  onSiteAccessChange(registerPageScript);
  void registerInNewSession();
}

/** No event tells that the extension was switched on again. Nothing is known of a session then, not even its name. */
async function registerInNewSession(): Promise<void> {
  if (!(await stores.browserSession.get())) await registerPageScript();
}
