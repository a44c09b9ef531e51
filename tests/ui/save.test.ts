import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handlers } from '../../src/background/handlers.ts';
import { receive } from '../../src/platform/receive.ts';
import { send } from '../../src/platform/send.ts';
import * as stores from '../../src/platform/stores.ts';
import { ROOT } from '../../src/tools/command.ts';
import { onWrite, save } from '../../src/ui/save.ts';
import browser, { popupSender, reset, say } from '../fake-browser.ts';

beforeEach(() => {
  reset();
  receive(handlers);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => say(message, popupSender));
});

const outcome = () =>
  new Promise<string>((resolve) => {
    onWrite('saved', () => resolve('saved'));
    onWrite('failed', () => resolve('failed'));
  });

describe('a page that writes', () => {
  const choices: [string, () => Promise<unknown>][] = [
    ['by itself', () => stores.settings.update((settings) => ({ ...settings, bannerPlace: 'bottom' }))],
    ['through the background', () => send('setLevel', { scope: 'services', id: 'doodle', level: 'silent' })],
    ['a snooze through the background', () => send('snooze', { service: 'doodle', until: Date.now() + 60_000 })],
  ];

  test.each(choices)('%s is told that it is written', async (_, write) => {
    const told = outcome();
    save(write());
    expect(await told).toBe('saved');
  });

  test.each(choices)('%s is told that the browser has no more room', async (_, write) => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    const told = outcome();
    save(write());
    expect(await told).toBe('failed');
  });
});

test('no page writes without being told what became of it', () => {
  const folder = join(ROOT, 'src/ui');
  const careless = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /\bvoid (send|stores)\b/.test(readFileSync(join(folder, file), 'utf8')));
  expect(careless).toEqual([]);
});
