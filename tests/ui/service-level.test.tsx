// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handlers } from '../../src/background/handlers.ts';
import type { AlertLevel, Decision } from '../../src/core/alert.ts';
import { compileGuide } from '../../src/core/compile.ts';
import { withLevel } from '../../src/core/settings.ts';
import { receive } from '../../src/platform/receive.ts';
import * as stores from '../../src/platform/stores.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { ServiceLevel } from '../../src/ui/popup/service-level.tsx';
import browser, { popupSender, reset, say } from '../fake-browser.ts';

const { services } = compileGuide(readCatalogue(ROOT), 'fr');

// happy-dom has none; here nothing writes at the same time.
Object.defineProperty(navigator, 'locks', { value: { request: (_: string, act: () => unknown) => act() } });

beforeEach(() => {
  render(null, document.body);
  reset();
  receive(handlers);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => say(message, popupSender));
});

describe('an undo', () => {
  test('goes back to what held before the choices that arrow keys went through', async () => {
    await chose('badge');
    await draw();
    for (const level of ['Bandeau', 'Pause', 'Silencieux']) await press(level);
    await press('Annuler');
    expect(await chosen()).toBe('badge');
  });

  test('takes back a choice of another day, were it made anew by the last of these keys', async () => {
    await chose('badge');
    await draw();
    for (const level of ['Bandeau', 'Pastille']) await press(level);
    await press('Annuler');
    expect(await chosen()).toBeUndefined();
  });

  test('goes no further back than the undo before it', async () => {
    await chose('badge');
    await draw();
    for (const name of ['Pause', 'Annuler', 'Bandeau', 'Silencieux', 'Annuler']) await press(name);
    expect(await chosen()).toBe('badge');
    await press('Annuler');
    expect(await chosen()).toBeUndefined();
  });
});

const SEEN: Decision = { level: 'badge', wanted: 'badge', because: 'default' };

async function draw(decision = SEEN): Promise<void> {
  render(<ServiceLevel visit={{ service: 'helloasso', decision }} service={services['helloasso']!} />, document.body);
  await vi.waitFor(() => expect(document.querySelector('.service-level')).not.toBeNull());
}

/** As a person who sees what came of it before the next. */
async function press(name: string): Promise<void> {
  const offered = [...document.querySelectorAll<HTMLElement>('label, button')];
  const before = await chosen();
  offered.find(({ textContent }) => textContent!.trim().startsWith(name))!.click();
  await vi.waitFor(async () => expect(await chosen()).not.toBe(before));
}

function chose(level: AlertLevel): Promise<unknown> {
  return stores.settings.update((settings) => withLevel(settings, 'services', 'helloasso', level));
}

async function chosen(): Promise<AlertLevel | undefined> {
  return (await stores.settings.get()).levels.services['helloasso'];
}
