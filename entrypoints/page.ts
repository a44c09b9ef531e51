import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from '../src/page/watch.ts';

// A function written in place: WXT takes it out when it reads the entry point's options, imports included.
export default defineUnlistedScript(() => {
  watchPage();
});
