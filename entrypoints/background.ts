import { defineBackground } from 'wxt/utils/define-background';
import { forgetClosedTabs } from '../src/background/closed-tabs.ts';
import { handlers } from '../src/background/handlers.ts';
import { runShortcut } from '../src/background/in-page-actions.ts';
import { followPolicy } from '../src/background/policy.ts';
import { followSiteAccess } from '../src/background/site-access.ts';
import { welcomeOnce } from '../src/background/welcome.ts';
import { receive } from '../src/platform/receive.ts';
import { onShortcut } from '../src/platform/shortcuts.ts';

export default defineBackground(() => {
  receive(handlers);
  onShortcut(runShortcut);
  void forgetClosedTabs();
  followPolicy();
  followSiteAccess();
  welcomeOnce();
});
