import { expect, test, vi } from 'vitest';
import { watchPage } from '../../src/page/watch.ts';

const asked = vi.hoisted(() => {
  const asked: { href: string; answer: () => void }[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'vigilibre',
      sendMessage: ({ body }: { body: { href: string } }) =>
        new Promise<void>((resolve) => asked.push({ href: body.href, answer: resolve })),
      onMessage: { addListener: () => {} },
    },
  });
  return asked;
});

test('a page that goes through a thousand paths says so of one at a time, and of the last', async () => {
  const location = { href: '', pathname: '' };
  const navigation = new EventTarget();
  const nothing = { querySelector: () => null, querySelectorAll: () => [] };
  vi.stubGlobal('location', location);
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('document', Object.assign(new EventTarget(), nothing));
  vi.stubGlobal('addEventListener', () => {});
  const goTo = (path: string) => {
    Object.assign(location, { href: `https://www.helloasso.com${path}`, pathname: path });
    navigation.dispatchEvent(new Event('navigatesuccess'));
  };

  goTo('/');
  watchPage();
  for (let count = 1; count <= 1000; count++) goTo(`/${count}`);
  expect(asked.map(({ href }) => href)).toEqual(['https://www.helloasso.com/']);

  asked[0]!.answer();
  await vi.waitUntil(() => asked.length > 1);
  expect(asked.map(({ href }) => href)).toEqual(['https://www.helloasso.com/', 'https://www.helloasso.com/1000']);
  asked[1]!.answer();
});
