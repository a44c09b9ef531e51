/** What is in the package that people install. No browser is needed to look. */
import { execFileSync, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { excludeGlobs } from '../../src/core/site-rules.ts';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { builtFolder } from '../../src/tools/build.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readBaseline } from '../../src/tools/baseline.ts';
import { managedSchema } from '../../src/tools/managed-schema.ts';
import { packageFile, PACKAGES, readFiles } from '../../src/tools/package.ts';
import { readPackage, unpack } from './packages.ts';

const name = process.env['BROWSER'] as BrowserName;
const folder = builtFolder(name);
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
const baseline = readBaseline(ROOT);

const isFirefox = name === 'firefox';

describe('the package', () => {
  test('asks for three permissions, and for no site beyond the frozen ones but one by one, later', () => {
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting']);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_scripts).toEqual([
      {
        matches: baseline.matches,
        exclude_matches: baseline.excludeMatches,
        exclude_globs: excludeGlobs(),
        js: ['page.js'],
        all_frames: true,
        run_at: 'document_start',
      },
    ]);
  });

  test('watches at most 300 patterns, of which none is everything', ({ task }) => {
    const { matches } = manifest.content_scripts[0];
    task.meta.figure = `${matches.length} patterns`;
    expect(matches.length).toBeLessThanOrEqual(300);
    expect(matches.filter((pattern: string) => /^\*:\/\/\*\/|<all_urls>/.test(pattern))).toEqual([]);
  });

  test('lets no page of ours reach the network, run other code or make HTML of text', () => {
    const policy = manifest.content_security_policy.extension_pages;
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "trusted-types 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(directive);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('shows pages of the web none of its files', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test.each(scripts)('%s knows no way to the network', (script) => {
    const code = readFileSync(join(folder, script), 'utf8');
    expect(
      code.match(
        /(?<![.\w])fetch\s*\([^)]*\)(?!\s*\{)|XMLHttpRequest|new WebSocket|EventSource|sendBeacon|importScripts/g,
      ),
    ).toBeNull();
  });

  test('runs nothing in a page but what it needs: no polyfill, no schema, no catalogue', () => {
    expect(readFileSync(join(folder, 'page.js'), 'utf8')).not.toMatch(/webextension-polyfill|safeParse|helloasso/i);
  });

  test('describes its policy to Chromium, and bothers Firefox with no such key', () => {
    const schema = join(folder, 'managed-schema.json');
    expect(manifest.storage).toEqual(name === 'chromium' ? { managed_schema: 'managed-schema.json' } : undefined);
    expect(existsSync(schema) && JSON.parse(readFileSync(schema, 'utf8'))).toEqual(
      name === 'chromium' && managedSchema(),
    );
  });

  test('names the oldest browsers that it works in', () => {
    const floors = {
      chromium: { minimum_chrome_version: '127' },
      firefox: {
        browser_specific_settings: {
          gecko: { strict_min_version: '153.0', data_collection_permissions: { required: ['none'] } },
          gecko_android: { strict_min_version: '153.0' },
        },
      },
    };
    expect(manifest).toMatchObject(floors[name]);
  });

  test('has an icon of every size', () => {
    const widths = Object.values<string>(manifest.icons).map((icon) =>
      readFileSync(join(folder, icon)).readUInt32BE(16),
    );
    expect(widths).toEqual([16, 32, 48, 96, 128]);
    expect(Object.keys(manifest.icons).map(Number)).toEqual(widths);
  });

  test('has shortcuts that people can change', () => {
    expect(Object.keys(manifest.commands)).toEqual(['_execute_action', 'not-today', 'show-alternatives']);
  });

  test.each(['fr', 'en'])('asks for nothing whose reason the stores are not told, in "%s"', (language) => {
    const texts = storeTexts(language);
    const keys = ['content_scripts', 'host_permissions', 'optional_host_permissions'].filter((key) => key in manifest);
    const asked = [...manifest.permissions, ...(manifest.optional_permissions ?? []), ...keys];
    expect(asked.filter((permission) => !new RegExp(`^### .*\`${permission}\``, 'm').test(texts))).toEqual([]);
  });

  test('says under which licences it comes, and what it holds of others', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const notices = readFileSync(join(folder, 'THIRD-PARTY.txt'), 'utf8');
    for (const [dependency, version] of Object.entries(dependencies))
      expect(notices).toContain(`${dependency} ${version} (`);
    for (const licence of ['LICENSE', 'LICENSE-DATA']) {
      expect(readFileSync(join(folder, `${licence}.txt`))).toEqual(readFileSync(join(ROOT, licence)));
    }
  });

  test('is zipped as it is', () => {
    expect(digests(readPackage(name))).toEqual(digests(readFiles(folder)));
  });

  test.runIf(isFirefox)('is to the taste of the store’s linter, but for what its reviewer is told of Preact', () => {
    const { stdout } = spawnSync('addons-linter', ['--output', 'json', packageFile('firefox')], { encoding: 'utf8' });
    const { errors, notices, warnings } = JSON.parse(stdout) as Record<string, { code: string; file: string }[]>;
    expect({ errors, notices }).toEqual({ errors: [], notices: [] });
    const warned = warnings!.map(({ code, file }) => `${code} ${file.replace(/-[\w-]{8}\.js$/, '-….js')}`);
    expect(warned).toHaveLength(1);
    const told = ['fr', 'en'].map((language) => storeTexts(language).match(/`([A-Z_]+)` \w+ `(chunks\/.*?)`/)!);
    expect(told.map(([, code, file]) => `${code} ${file}`)).toEqual([...warned, ...warned]);
  });
});

test.runIf(!isFirefox)(
  'the sources zip is enough to make every package again: elsewhere, at another hour',
  () => {
    const sources = unpack('sources');
    onTestFinished(() => rmSync(sources, { recursive: true }));
    symlinkSync(join(ROOT, 'node_modules'), join(sources, 'node_modules'));
    execFileSync(process.execPath, ['src/tools/package.ts'], {
      cwd: sources,
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    expect(sums(join(sources, '.output/packages'))).toEqual(sums(PACKAGES));
  },
  180_000,
);

const storeTexts = (language: string) => readFileSync(join(ROOT, `docs/store/${language}.md`), 'utf8');

/** Easier to compare, and to read when they differ. */
function digests(files: Record<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, hash('sha256', content)]));
}

const sums = (packages: string) => readFileSync(join(packages, 'SHA256SUMS'), 'utf8').split('\n');
