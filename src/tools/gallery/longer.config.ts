/** `wxt build --config` of the extension with longer texts. It never ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type WxtHooks } from 'wxt';
import config from '../../../wxt.config.ts';
import { catalogueModules } from '../catalogue-plugin.ts';
import { ROOT } from '../command.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { lengthenCatalogue, lengthenMessages } from './longer-texts.ts';

const FRENCH = '_locales/fr/messages.json';

const hooks = config.hooks as Partial<WxtHooks>;

export default defineConfig({
  ...config,
  outDir: '.output/longer',
  vite: async (environment) => ({
    ...(await config.vite?.(environment)),
    plugins: [catalogueModules(() => lengthenCatalogue(readCatalogue(ROOT)))],
  }),
  hooks: {
    ...hooks,
    async 'build:publicAssets'(wxt, files) {
      await hooks['build:publicAssets']?.(wxt, files);
      const others = files.filter(({ relativeDest }) => relativeDest !== FRENCH);
      const contents = lengthenMessages(readFileSync(join(ROOT, 'public', FRENCH), 'utf8'));
      files.splice(0, files.length, ...others, { relativeDest: FRENCH, contents });
    },
  },
});
