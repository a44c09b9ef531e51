/** What ours is measured against: an empty extension, the smallest possible one of our shape, and ours grown. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../src/tools/command.ts';
import { hosts } from './floor/hosts.ts';

const FOLDER = join(ROOT, '.cache/bench');
const SCRIPTS = ['page', 'worker', 'popup'] as const;

export function buildEmptyExtension(): string {
  return write('empty', {});
}

export async function buildFloor(): Promise<string> {
  const folder = write('floor', {
    background: { service_worker: 'worker.js' },
    action: { default_popup: 'popup.html' },
    content_scripts: [
      {
        matches: hosts().map((host) => `*://*.${host}/*`),
        js: ['page.js'],
        all_frames: true,
        run_at: 'document_start',
      },
    ],
  });
  writeFileSync(
    join(folder, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><title>Floor</title><body><script type="module" src="popup.js"></script>',
  );
  for (const script of SCRIPTS) {
    await build({
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      build: {
        emptyOutDir: false,
        outDir: folder,
        lib: { entry: join(import.meta.dirname, 'floor', `${script}.ts`), formats: ['iife'], name: script },
        rolldownOptions: { output: { entryFileNames: `${script}.js` } },
      },
    });
  }
  return folder;
}

/** Ours, with a catalogue of that many entries. */
export function buildGrown(entries: number): string {
  const { status, output } = spawnSync('wxt build --config tests/bench/grown.config.ts', {
    shell: true,
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, BENCH_ENTRIES: String(entries) },
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${output.join('')}`);
  return join(FOLDER, `${entries}-entries`, 'chrome-mv3');
}

function write(name: string, manifest: object): string {
  const folder = join(FOLDER, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const whole = { manifest_version: 3, name, version: '1', ...manifest };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(whole));
  return folder;
}
