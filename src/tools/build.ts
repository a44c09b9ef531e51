/** Builds the extension for a browser, and knows where the result is. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';

const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

export const builtFolder = (name: BrowserName): string =>
  join(import.meta.dirname, '../../.output', `${TARGETS[name]}-mv3`);

/** For production: a build for development asks for more permissions than people give. */
export function buildExtension(name: BrowserName): string {
  const { status, output } = spawnSync(`wxt build --browser ${TARGETS[name]}`, {
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${output.join('')}`);
  return builtFolder(name);
}
