import { describe, expect, test } from 'vitest';
import { defaultSettings, Settings, withLevel } from '../../src/core/settings.ts';

describe('a level', () => {
  const chosen = withLevel(defaultSettings, 'services', 'helloasso', 'silent');

  test('is set for a service alone', () => {
    expect(chosen.levels).toEqual({ services: { helloasso: 'silent' }, categories: {}, verdicts: {} });
  });
  test('can be taken back', () =>
    expect(withLevel(chosen, 'services', 'helloasso', undefined)).toEqual(defaultSettings));
  test('leaves the former settings as they were', () => expect(defaultSettings.levels.services).toEqual({}));
});

test('the defaults fit their own schema', () => {
  expect(Settings.parse(defaultSettings)).toEqual(defaultSettings);
});
