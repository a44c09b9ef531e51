/** The gallery's states of an extension whose guide grew: apart, since all tests of a file have one extension. */
import { rmSync } from 'node:fs';
import { afterAll, describe } from 'vitest';
import { buildWithLongerTexts } from '../../src/tools/build.ts';
import { outgrown, STATE_PAGES, STATES } from '../../src/tools/gallery/states.ts';
import { NAME, test as base } from './extension.ts';
import { IS_SOUND, isSound } from './sound-state.ts';

const extension = outgrown(buildWithLongerTexts(NAME));
const test = base.override('pages', STATE_PAGES).override('extension', extension);
afterAll(() => rmSync(extension, { recursive: true }));

describe('in the longest words and at every width', () => {
  test.for(STATES.filter((state) => state.outgrown))(IS_SOUND, (state, { browser, web }) =>
    isSound(state, browser, web),
  );
});
