/** The other tests fail where the extension complains: this one makes sure that they would hear it. */
import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import { builtFolder } from '../../src/tools/build.ts';
import { copyExtension } from '../../src/tools/copy-extension.ts';
import { ADMIN } from './alerts.ts';
import { NAME, test, until } from './extension.ts';
import { HELLOASSO, iconShows } from './icon.ts';

const extension = copyExtension(builtFolder(NAME), {
  addedToBackground: `
    console.error('a word in the console');
    Promise.reject(new Error('a promise rejected'));
    setTimeout(() => { throw new Error('an error thrown') });`,
});
test.override('extension', extension);
afterAll(() => rmSync(extension, { recursive: true }));

// Firefox keeps words in the console where no other process finds them.
const COMPLAINTS = ['a promise rejected', 'an error thrown', ...(NAME === 'chromium' ? ['a word in the console'] : [])];

test('what the background complains of is heard, at each of its starts', async ({ browser }) => {
  for (const _start of [1, 2]) {
    await browser.stopBackground();
    await iconShows(await browser.visit(ADMIN), HELLOASSO);
    const heard: string[] = [];
    await until(
      async () => heard.push(...(await browser.complaints())),
      () => COMPLAINTS.every((complaint) => heard.join().includes(complaint)),
    );
  }
});
