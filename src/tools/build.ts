/** Builds the extension for a browser, and knows where the result is. */
import { execSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';

const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

export const builtFolder = (name: BrowserName): string =>
  join(import.meta.dirname, '../../.output', `${TARGETS[name]}-mv3`);

/** For production: a build for development asks for more permissions than people give. */
export function buildExtension(name: BrowserName): string {
  try {
    execSync(`wxt build --browser ${TARGETS[name]}`, { stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
  }
  return builtFolder(name);
}
