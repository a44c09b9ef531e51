// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compileGuide } from '../../src/core/compile.ts';
import type { IntegratedOffer } from '../../src/core/catalogue.ts';
import { catalogue, category, host, source } from '../tools/entries.ts';

const offer = (euros: number, ...needs: string[]): IntegratedOffer => ({
  covers: needs.map((need) => ({ need, with: `${need} libre` })),
  yearly: { euros, gigabytes: 10, more: 'by-gigabyte' },
  source: `prices-of-${euros}`,
});
const guide = compileGuide(
  {
    ...catalogue,
    categories: { mail: category, files: category, chat: category },
    hosts: {
      large: { ...host, name: 'Large', integrated: offer(90, 'mail', 'files') },
      small: { ...host, name: 'Small', integrated: offer(30, 'mail') },
      other: { ...host, name: 'Other', integrated: offer(60, 'chat') },
    },
    sources: { 'prices-of-90': source, 'prices-of-30': source, 'prices-of-60': source },
  },
  'fr',
);

/** Its choices outlive it: each test has its own. */
let open: () => void;
beforeEach(async () => {
  vi.resetModules();
  const { HostsPage } = await import('../../src/ui/guide/hosts-page.tsx');
  open = () => render(<HostsPage guide={guide} />, document.body);
  render(null, document.body);
  open();
});

const box = (need: string) => document.querySelector<HTMLInputElement>(`input[id$="-${need}"]`)!;
const storage = () => document.querySelector<HTMLInputElement>('input[type=number]')!;
const status = () => document.querySelector('.name [role=status]')!;
const tick = async (...needs: string[]) => {
  for (const need of needs) {
    box(need).click();
    await vi.waitFor(() =>
      expect(document.querySelectorAll('.narrow dt .icon-check').length).toBe(needs.indexOf(need) + 1),
    );
  }
};
/** Heading → the hosts whose cards are under it. */
const cards = () =>
  Object.fromEntries(
    [...document.querySelectorAll('section:has(.offer)')].map((section) => [
      section.querySelector('h2')!.textContent,
      [...section.querySelectorAll('h3')].map(({ textContent }) => textContent),
    ]),
  );

describe('the hosts', () => {
  test('are not judged before anything is ticked', () => {
    expect(cards()).toEqual({ 'Les offres intégrées': ['Small', 'Other', 'Large'] });
    expect(status().textContent).toBe('');
  });

  test('stand apart by what they cover, and those that cover nothing are but named', async () => {
    await tick('mail', 'files');
    expect(cards()).toEqual({ 'Ce qui convient': ['Large'], 'Ce qui convient en partie': ['Small'] });
    expect(document.body.textContent).toContain('Sans rien de ce que vous avez coché : Other.');
  });

  test('are in the table as in the cards, and so is what was ticked', async () => {
    await tick('mail', 'files');
    const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    expect(texts('thead th').slice(1)).toEqual(['Large', 'Small', 'Other']);
    expect(texts('tbody th').filter((name) => name.includes('(coché)'))).toHaveLength(2);
    expect(texts('.narrow dt').filter((name) => name.includes('(coché)'))).toHaveLength(2);
  });

  test('have their figures from their own sources', () => {
    expect(document.body.textContent).toMatch(/Chiffres \(Small\).*Chiffres \(Other\).*Chiffres \(Large\)/);
  });

  test('say each price once', () => {
    expect(document.querySelector('.offer')!.textContent!.match(/30/g)).toHaveLength(1);
  });
});

describe('how many fit is announced', () => {
  test.each([
    ['one', ['files'], '1 hébergeur couvre tout ce que vous avez coché.'],
    ['several', ['mail'], '2 hébergeurs couvrent tout ce que vous avez coché.'],
    ['none', ['mail', 'chat'], 'Aucun hébergeur ne couvre tout ce que vous avez coché.'],
  ])('%s', async (_, needs, said) => {
    const region = status();
    await tick(...needs);
    expect(region.textContent).toBe(said);
    expect(status()).toBe(region);
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(0);
  });
});

test('who reads a host’s page comes back to the needs ticked and the storage typed', async () => {
  await tick('mail');
  storage().value = '60';
  storage().dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(document.body.textContent).toContain('un supplément pour l’espace'));

  render(null, document.body);
  open();
  expect(box('mail').checked).toBe(true);
  expect(storage().value).toBe('60');
});
