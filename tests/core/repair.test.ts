import { describe, expect, test } from 'vitest';
import { repair } from '../../src/core/repair.ts';
import { defaultSettings, Settings } from '../../src/core/settings.ts';

const sound = {
  levels: { services: { helloasso: 'silent', doodle: 'badge' }, categories: {}, verdicts: { avoid: 'pause' } },
  frequency: 'once-a-week',
  standings: { zoom: { state: 'kept', because: 'AG' } },
  bannerPlace: 'bottom',
  profile: { size: 'small' },
};

describe('settings that are', () => {
  test.each<[string, unknown, unknown]>([
    ['sound are read as they are', sound, sound],
    ['missing a field get its default', { ...sound, bannerPlace: undefined }, { ...sound, bannerPlace: 'top' }],
    ['wrong in one field keep the others', { ...sound, bannerPlace: 7 }, { ...sound, bannerPlace: 'top' }],
    [
      'wrong for one service keep the other services',
      { ...sound, levels: { ...sound.levels, services: { helloasso: 'LOUD', doodle: 'badge' } } },
      { ...sound, levels: { ...sound.levels, services: { doodle: 'badge' } } },
    ],
    [
      'wrong in a whole group keep the other groups',
      { ...sound, levels: { ...sound.levels, services: 'none' } },
      { ...sound, levels: { ...sound.levels, services: {} } },
    ],
    ['no object at all are the defaults', 'garbage', defaultSettings],
    ['a list are the defaults', [1, 2], defaultSettings],
    ['nothing are the defaults', null, defaultSettings],
  ])('%s', (_, raw, value) => {
    expect(repair(Settings, raw, defaultSettings).value).toEqual(value);
  });

  test.each<[string, unknown, string[]]>([
    ['nothing where they are sound', sound, []],
    ['a field', { ...sound, bannerPlace: 7 }, ['bannerPlace']],
    [
      'one service, or the whole group',
      {
        ...sound,
        levels: { ...sound.levels, services: { helloasso: 'LOUD', doodle: 'badge' }, categories: [] },
      },
      ['levels.services.helloasso', 'levels.categories'],
    ],
    ['everything', 'garbage', ['']],
  ])('lose %s, and name it', (_, raw, lost) => {
    expect(repair(Settings, raw, defaultSettings).lost).toEqual(lost);
  });

  test('hostile leave the prototype of objects alone', () => {
    const raw = JSON.parse('{"levels":{"services":{"__proto__":{"polluted":true}}},"__proto__":{"polluted":true}}');
    repair(Settings, raw, defaultSettings);
    expect('polluted' in {}).toBe(false);
  });
});
