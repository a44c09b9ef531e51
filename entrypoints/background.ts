import { defineBackground } from 'wxt/utils/define-background';
import { handlers } from '../src/background/handlers.ts';
import { welcomeOnce } from '../src/background/welcome.ts';
import { receive } from '../src/platform/receive.ts';

export default defineBackground(() => {
  receive(handlers);
  welcomeOnce();
});
