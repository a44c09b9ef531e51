/** End-to-end tests in real browsers: `npm run e2e`, or `npm run e2e -- --project=firefox` for one of them. */
import { defineConfig } from 'vitest/config';
import { BROWSERS } from './src/tools/browsers.ts';

export default defineConfig({
  test: {
    projects: BROWSERS.map((browser) => ({
      test: {
        name: browser,
        env: { BROWSER: browser },
        include: ['tests/e2e/**/*.e2e.ts'],
        testTimeout: 60_000,
        hookTimeout: 120_000,
      },
    })),
    // Several browsers at once would take the focus from one another.
    fileParallelism: false,
  },
});
