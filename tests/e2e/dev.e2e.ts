/** `npm run dev`: the extension as contributors see it while they write. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../src/tools/command.ts';
import { launch } from '../../src/tools/launch.ts';
import { until } from './extension.ts';
import { words } from './words.ts';

test.runIf(process.env['BROWSER'] === 'chromium')('what is rebuilt as one writes is built, and draws', async () => {
  // In tests WXT would say nothing.
  const env = { ...process.env, NODE_ENV: 'development', TEST: '' };
  const dev = spawn('wxt', { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void dev.kill());
  let said = '';
  dev.stdout.on('data', (text) => (said += text));
  const isBuilt = () => said.includes('as an unpacked extension') || dev.exitCode !== null;
  await until(isBuilt, Boolean, { within: 30_000 });
  expect(dev.exitCode, said).toBeNull();

  const browser = await launch({ browser: 'chromium', extension: join(ROOT, '.output/chrome-mv3-dev') });
  onTestFinished(browser.close);
  const popup = await browser.openExtensionPage('popup.html');
  await until(
    () => popup.evaluate(() => document.body.innerText),
    (text) => text.includes(words('nothingHere')),
  );
});
