import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { excludeGlobs } from './src/core/site-rules.ts';
import { readBaseline, wholeCatalogue } from './src/tools/baseline.ts';
import { catalogueModules } from './src/tools/catalogue-plugin.ts';
import { ROOT } from './src/tools/command.ts';
import { managedSchema } from './src/tools/managed-schema.ts';
import { projectAddresses } from './src/tools/project.ts';
import { notices, onlyListedThirdParties } from './src/tools/third-party.ts';

/** In production no page of the extension can reach the network, run other code or make HTML of text. */
const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Nothing is rewritten for older ones: a rewritten light-dark() loses the banner's dark theme. */
const OLDEST_BROWSERS = ['chrome127', 'firefox153'];

/** Describes the policy to Chromium. Firefox knows no such thing. */
const MANAGED_SCHEMA = 'managed-schema.json';

/** In Chromium the time to load an extension grows with the square of its match patterns. */
const MOST_PATTERNS = 400;

/**
 * `npm run dev` and `npm start` watch the whole catalogue, so that a contributor's first service is seen at
 * once. A release watches the frozen hosts of `data/baseline.json`.
 */
function isForTrying({ command }: { command: string }): boolean {
  return command === 'serve' || process.env['VIGILIBRE_WATCH'] === 'whole-catalogue';
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: ({ command }) => ({
    // What live reload adds never ships.
    plugins: [catalogueModules(), ...(command === 'build' ? [onlyListedThirdParties(ROOT)] : [])],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: OLDEST_BROWSERS, modulePreload: { polyfill: false } },
  }),
  hooks: {
    // What screens share, in one file: the popup waits for each file that it is made of.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      Object.assign(config.build!.rollupOptions!.output!, {
        codeSplitting: { groups: [{ name: 'screens', tags: ['$initial'], minShareCount: 2 }] },
      });
    },
    'build:publicAssets'(wxt, files) {
      // The indents of the texts are for who writes them.
      for (const [index, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !file.relativeDest.endsWith('.json')) continue;
        const contents = JSON.stringify(JSON.parse(readFileSync(file.absoluteSrc, 'utf8')));
        files[index] = { relativeDest: file.relativeDest, contents };
      }
      files.push(
        ...['LICENSE', 'LICENSE-DATA'].map((name) => ({ absoluteSrc: join(ROOT, name), relativeDest: `${name}.txt` })),
        { relativeDest: 'THIRD-PARTY.txt', contents: notices(ROOT) },
      );
      if (wxt.config.browser !== 'firefox') {
        files.push({ relativeDest: MANAGED_SCHEMA, contents: JSON.stringify(managedSchema()) });
      }
    },
    // The patterns are put in here: computed in the entry point, they would ship the catalogue to every page.
    'build:manifestGenerated'(wxt, manifest) {
      const { matches, excludeMatches } = isForTrying(wxt.config) ? wholeCatalogue(ROOT) : readBaseline(ROOT);
      if (matches.length > MOST_PATTERNS) throw new Error(`${matches.length} match patterns: at most ${MOST_PATTERNS}`);
      wxt.logger.info(`${matches.length} match patterns`);
      manifest.content_scripts = [
        {
          matches,
          exclude_matches: excludeMatches,
          exclude_globs: excludeGlobs(),
          js: ['page.js'],
          all_frames: true,
          run_at: 'document_start',
        },
      ];
      if (wxt.config.command === 'build') manifest.content_security_policy = { extension_pages: STRICT_CSP };
    },
  },
  manifest: ({ browser }) => ({
    homepage_url: projectAddresses(ROOT).homepage,
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'fr',
    permissions: ['storage', 'activeTab', 'scripting'],
    // Costs and grants nothing until asked: what `platform/site-access.ts` may ask for.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' } },
      'not-today': { description: '__MSG_commandNotToday__' },
      'show-alternatives': { description: '__MSG_commandShowAlternatives__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6f0b3c52-5f0e-4a4e-9d57-7c2e1a2c9b41}',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '153.0' },
          },
        }
      : { minimum_chrome_version: '127', storage: { managed_schema: MANAGED_SCHEMA } }),
  }),
});
