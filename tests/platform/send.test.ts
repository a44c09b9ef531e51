/** What our pages are told of what they ask. */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { handlers } from '../../src/background/handlers.ts';
import { receive } from '../../src/platform/receive.ts';
import { send } from '../../src/platform/send.ts';
import * as stores from '../../src/platform/stores.ts';
import browser, { popupSender, reset, say } from '../fake-browser.ts';

beforeEach(() => {
  reset();
  receive(handlers);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => say(message, popupSender));
});

describe('what a page asks for', () => {
  test('is answered once it is done', async () => {
    await send('setLevel', { scope: 'services', id: 'doodle', level: 'silent' });
    expect((await stores.settings.get()).levels.services).toEqual({ doodle: 'silent' });
  });

  test('rejects where the background refuses it, which is to answer nothing', async () => {
    const tooLong = 'x'.repeat(65);
    await expect(send('setLevel', { scope: 'services', id: tooLong, level: 'silent' })).rejects.toThrow('setLevel');
  });
});

describe('a page in a private window', () => {
  beforeEach(() => {
    const isPrivate = vi.spyOn(browser.extension, 'inIncognitoContext', 'get').mockReturnValue(true);
    onTestFinished(() => isPrivate.mockRestore());
  });

  test('changes nothing of what stays', async () => {
    await browser.storage.local.set({ welcomed: { version: 1, value: true } });
    await expect(send('erase', { area: 'local', keys: ['welcomed'] })).rejects.toThrow('private');
    expect(await stores.welcomed.get()).toBe(true);
  });

  test('is told what its tab shows', async () => {
    expect(await send('tabReport', { tabId: 1 })).toEqual({ embedded: [], onClickOnly: false });
  });
});
