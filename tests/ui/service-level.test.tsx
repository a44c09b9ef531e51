// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handlers } from '../../src/background/handlers.ts';
import type { AlertLevel, Decision } from '../../src/core/alert.ts';
import { compileGuide } from '../../src/core/compile.ts';
import { withLevel, withStanding } from '../../src/core/settings.ts';
import { withSnooze } from '../../src/core/snooze.ts';
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

describe('a snooze', () => {
  test.each<[string, string, AlertLevel | undefined, boolean]>([
    ['is offered where the service’s other pages show a banner', 'helloasso', undefined, true],
    ['is not offered where no page shows more than the badge', 'doodle', undefined, false],
    ['is not offered to who chose the badge alone', 'helloasso', 'badge', false],
    ['is offered to who chose more than the badge', 'doodle', 'pause', true],
  ])('%s', async (_, service, level, offered) => {
    if (level) await chose(level, service);
    await draw(SEEN, service);
    expect(document.body.textContent!.includes('en sourdine')).toBe(offered);
  });

  test('is not offered of what was replaced', async () => {
    await stores.settings.update((settings) => withStanding(settings, 'helloasso', { state: 'replaced' }));
    await draw();
    expect(document.body.textContent).not.toContain('en sourdine');
  });

  test('is said where the page’s own banner asked for it', async () => {
    await stores.snoozes.update((snoozes) => withSnooze(snoozes, 'helloasso', Date.now() + 60_000, Date.now()));
    await draw({ level: 'banner', wanted: 'banner', because: 'default' });
    expect(document.querySelector('[role=status]')!.textContent).toMatch(
      /^Un bandeau s’est affiché dans cette page\. HelloAsso en sourdine\. Fin/,
    );
  });
});

const SEEN: Decision = { level: 'badge', wanted: 'badge', because: 'default' };

async function draw(decision = SEEN, service = 'helloasso'): Promise<void> {
  render(<ServiceLevel visit={{ service, decision }} service={services[service]!} />, document.body);
  await vi.waitFor(() => expect(document.querySelector('.service-level')).not.toBeNull());
}

/** As a person who sees what came of it before the next. */
async function press(name: string): Promise<void> {
  const offered = [...document.querySelectorAll<HTMLElement>('label, button')];
  const before = await chosen();
  offered.find(({ textContent }) => textContent!.trim().startsWith(name))!.click();
  await vi.waitFor(async () => expect(await chosen()).not.toBe(before));
}

function chose(level: AlertLevel, service = 'helloasso'): Promise<unknown> {
  return stores.settings.update((settings) => withLevel(settings, 'services', service, level));
}

async function chosen(): Promise<AlertLevel | undefined> {
  return (await stores.settings.get()).levels.services['helloasso'];
}
