/** A week of browsing with default settings, over addresses seen in the wild. Its diary is printed, to be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { handlers } from '../../src/background/handlers.ts';
import { factsOf } from '../../src/background/detection.ts';
import type { Alert } from '../../src/platform/protocol.ts';
import { receive } from '../../src/platform/receive.ts';
import { ROOT } from '../../src/tools/command.ts';
import { pageSender, popupSender, reset, say } from '../fake-browser.ts';

const MONDAY = new Date(2026, 10, 23, 9, 0);
const VISITS_A_DAY = 60;

const addresses = readFileSync(join(ROOT, 'tests/fixtures/real-urls.tsv'), 'utf8')
  .split('\n')
  .filter((line) => /^https?:/.test(line))
  .map((line) => line.split('\t')[0]!)
  // An organiser's week: consoles too.
  .concat(
    'https://admin.helloasso.com/club',
    'https://www.paypal.com/fr/home',
    'https://www.facebook.com/events/create',
  );

type Shown = { day: number; time: string; service: string; owner: string; level: string };

beforeEach(() => {
  reset();
  receive(handlers);
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

/** The same browsing at each run: a small generator of numbers, from a fixed seed. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) yield (state = (state * 48_271) % 2_147_483_647);
}

async function browse(atNoonOfDay: (day: number) => Promise<void>): Promise<Shown[]> {
  const chance = numbers(42);
  const shown: Shown[] = [];
  for (let day = 0; day < 7; day++) {
    for (let visit = 0; visit < VISITS_A_DAY; visit++) {
      const now = new Date(MONDAY.getTime() + day * 86_400_000 + visit * 600_000);
      vi.setSystemTime(now);
      if (visit === VISITS_A_DAY / 2) await atNoonOfDay(day);
      const address = addresses[chance.next().value! % addresses.length]!;
      const sender = pageSender(address, { documentId: `${day}-${visit}` });
      const alert = (await say(
        { request: 'pageVisited', body: { href: address, canDraw: true, asked: false } },
        sender,
      )) as Alert | undefined;
      if (!alert) continue;
      const { name, owner } = factsOf(alert.service)!;
      shown.push({ day, time: now.toTimeString().slice(0, 5), service: name, owner, level: alert.level });
    }
  }
  return shown;
}

test('a week of browsing shows at most three banners a day, one for each owner', async () => {
  const shown = await browse(async () => {});
  console.log(diary(shown));

  expect(shown.length).toBeGreaterThan(0);
  for (let day = 0; day < 7; day++) {
    const owners = shown.filter((alert) => alert.day === day).map(({ owner }) => owner);
    expect(owners.length).toBeLessThanOrEqual(3);
    expect(new Set(owners).size).toBe(owners.length);
  }
});

test('after "never" there is none for that service any more', async () => {
  const never = { request: 'setLevel', body: { scope: 'services', id: 'facebook-evenements', level: 'silent' } };
  const shown = await browse(async (day) => {
    if (day === 2) await say(never, popupSender);
  });
  const { name } = factsOf('facebook-evenements')!;
  const days = shown.filter(({ service }) => service === name).map(({ day }) => day);
  expect(days.length).toBeGreaterThan(0);
  expect(Math.max(...days)).toBeLessThanOrEqual(2);

  reset();
  receive(handlers);
  const daysOtherwise = (await browse(async () => {})).filter(({ service }) => service === name).map(({ day }) => day);
  expect(Math.max(...daysOtherwise)).toBeGreaterThan(2);
});

function diary(shown: Shown[]): string {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const lines = days.map((name, day) => {
    const alerts = shown
      .filter((alert) => alert.day === day)
      .map(({ time, service, level }) => `${time} ${service} (${level})`);
    return `  ${name.padEnd(10)} ${alerts.join(', ') || 'nothing'}`;
  });
  return [`A week with Vigilibre, ${VISITS_A_DAY} pages a day:`, ...lines].join('\n');
}
