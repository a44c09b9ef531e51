/** What is in the package that people install. No browser is needed to look. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { excludeGlobs } from '../../src/core/site-rules.ts';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { builtFolder } from '../../src/tools/build.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readBaseline } from '../../src/tools/baseline.ts';

const name = process.env['BROWSER'] as BrowserName;
const folder = builtFolder(name);
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
const baseline = readBaseline(ROOT);

describe('the package', () => {
  test('asks for two permissions, and for no site beyond the frozen ones', () => {
    expect(manifest.permissions).toEqual(['storage', 'activeTab']);
    expect(manifest.host_permissions).toBeUndefined();
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

  test('watches at most 300 patterns, of which none is everything', () => {
    const { matches } = manifest.content_scripts[0];
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

  test('runs at most 8 kB in a page', () => {
    expect(statSync(join(folder, 'page.js')).size).toBeLessThan(8_000);
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
});
