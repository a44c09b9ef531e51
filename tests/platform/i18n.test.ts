import { describe, expect, test, vi } from 'vitest';
import '../fake-browser.ts';
import { date, when } from '../../src/platform/i18n.ts';

describe('a day is written as one says it, on one line', () => {
  test.each([
    ['2026-11-22', '22 nov. 2026'],
    ['2030-06-01', '1er juin 2030'],
    ['2030-06-11', '11 juin 2030'],
    ['2019-03', 'mars 2019'],
    ['2019', '2019'],
  ])('%s', (iso, words) => {
    expect(date(iso)).toBe(words.replaceAll(' ', '\u00A0'));
  });
});

describe('a moment to come is', () => {
  test.each([
    ['its hour, the same day', new Date(2026, 10, 25, 18, 30), '18:30'],
    ['tomorrow, for its midnight', new Date(2026, 10, 26), 'demain'],
    ['its day', new Date(2026, 11, 1), 'mardi 1er\u00A0décembre'],
    ['its day and year, in another year', new Date(2027, 10, 25), 'jeudi 25\u00A0novembre 2027'],
  ])('%s', (_, moment, words) => {
    vi.useFakeTimers({ now: new Date(2026, 10, 25, 9) });
    expect(when(moment.getTime())).toBe(words);
    vi.useRealTimers();
  });
});
