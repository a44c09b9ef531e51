import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { catalogueModules } from './src/tools/catalogue-plugin.ts';

export default defineConfig({
  plugins: [catalogueModules()],
  resolve: {
    alias: { 'webextension-polyfill': join(import.meta.dirname, 'tests/fake-browser.ts') },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
  },
});
