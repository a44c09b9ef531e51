/** The extension with a catalogue of `BENCH_ENTRIES` entries, its match patterns unchanged. */
import { defineConfig } from 'wxt';
import config from '../../wxt.config.ts';
import { catalogueModules } from '../../src/tools/catalogue-plugin.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { grow } from './grown-catalogue.ts';

const entries = Number(process.env['BENCH_ENTRIES']);

export default defineConfig({
  ...config,
  outDir: `.cache/bench/${entries}-entries`,
  vite: async (environment) => ({
    ...(await config.vite?.(environment)),
    plugins: [catalogueModules(() => grow(readCatalogue(ROOT), entries))],
  }),
});
