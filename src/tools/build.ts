/** Builds the extension for a browser, and knows where the result is. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';
import { ROOT } from './command.ts';

const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

export const builtFolder = (name: BrowserName): string => join(ROOT, '.output', `${TARGETS[name]}-mv3`);

/** For production: a build for development asks for more permissions than people give. */
export function buildExtension(name: BrowserName): string {
  wxtBuild(name);
  return builtFolder(name);
}

/** With every text 40 % longer, to see what does not hold it. */
export function buildWithLongerTexts(name: BrowserName): string {
  wxtBuild(name, '--config src/tools/gallery/longer.config.ts');
  return join(ROOT, '.output/longer', `${TARGETS[name]}-mv3`);
}

function wxtBuild(name: BrowserName, options = ''): void {
  const command = `wxt build --browser ${TARGETS[name]} ${options}`;
  const { status, output } = spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${output.join('')}`);
}
