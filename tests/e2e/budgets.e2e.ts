/** What the package may weigh. Times are compared by `npm run bench`, never here. No browser is needed to look. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compileDetection, compileSites } from '../../src/core/compile.ts';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { builtFolder } from '../../src/tools/build.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';

const folder = builtFolder(process.env['BROWSER'] as BrowserName);
const catalogue = readCatalogue(ROOT);

const size = (...files: string[]) => files.reduce((total, file) => total + statSync(join(folder, file)).size, 0);
const text = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('the budget of bytes holds for', () => {
  test('what runs in every watched page', () => {
    expect(size('page.js')).toBeLessThanOrEqual(7_850);
  });

  test('the background, what it knows of the catalogue apart', () => {
    const index = Buffer.byteLength(JSON.stringify([compileDetection(catalogue), compileSites(catalogue)]));
    expect(size('background.js') - index).toBeLessThanOrEqual(65_000);
  });

  test('what the popup reads before it speaks of its page: neither search, nor anything of the guide', () => {
    const scripts = scriptsOf('popup.html');
    expect(size(...scripts)).toBeLessThanOrEqual(116_000);
    for (const script of scripts) expect(text(script)).not.toMatch(/MiniSearch|framadate/i);
  });

  test('what the popup paints at once: its bar is in the page, before any script', () => {
    expect(text('popup.html')).toMatch(/<header class="bar">[^]*Vigilibre/);
  });

  test('the package, with 600 bytes for each entry of the catalogue', () => {
    const { services, alternatives, hosts, resources, words } = catalogue;
    const entries = [services, alternatives, hosts, resources, words].flatMap((part) => Object.keys(part)).length;
    expect(packedSize()).toBeLessThanOrEqual(150_000 + 600 * entries);
  });
});

/** What a page of ours loads before its code runs: its scripts, and all that they import at once. */
function scriptsOf(page: string): string[] {
  const found = new Set<string>();
  const follow = (script: string) => {
    if (found.has(script)) return;
    found.add(script);
    for (const [, imported] of text(script).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      follow(join('chunks', imported!));
    }
  };
  for (const [, script] of text(page).matchAll(/(?:src|href)="\/([\w./-]+\.js)"/g)) follow(script!);
  return [...found];
}

/** As a ZIP file, icons counted apart. */
function packedSize(): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => statSync(join(folder, file)).isFile() && !file.startsWith('icons'),
  );
  // A name stands before a file and in the table at the end, with 30 and 46 bytes about it.
  return files.reduce((total, file) => {
    const packed = deflateRawSync(readFileSync(join(folder, file)), { level: 9 }).length;
    return total + packed + 76 + 2 * file.length;
  }, 22);
}
