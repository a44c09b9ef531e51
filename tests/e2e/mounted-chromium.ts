/** Chromium, where one process alone sees a folder of ours in the place of one of the machine's. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { vi } from 'vitest';
import { browserExecutable } from '../../src/tools/browsers.ts';

/** For root on Linux, with a Chromium of no brand: others look elsewhere. */
export function canMount(place: string): boolean {
  return (
    existsSync(place) &&
    /chromium/.test(browserExecutable('chromium')) &&
    spawnSync('unshare', ['--mount', 'true']).status === 0
  );
}

/** From now on `launch` starts it, through this script. */
export function mountForChromium(folder: string, place: string, script: string): void {
  const executable = browserExecutable('chromium');
  writeFileSync(
    script,
    `#!/bin/sh\nexec unshare --mount sh -c 'mount --bind ${folder} ${place} && exec ${executable} "$@"' sh "$@"\n`,
  );
  chmodSync(script, 0o755);
  vi.stubEnv('VIGILIBRE_CHROMIUM', script);
}

/** Chromium names an extension by its package's public key or, unpacked, by the path of its folder. */
export function idInChromium(of: string | Buffer): string {
  const hash = createHash('sha256').update(of).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]!);
}
