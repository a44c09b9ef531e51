import { describe, expect, test } from 'vitest';
import { changesSince, countChanges, entriesOf } from '../../src/core/changes.ts';
import type { Guide } from '../../src/core/compile.ts';

const guideWith = (...services: string[]) =>
  ({
    services: Object.fromEntries(services.map((id) => [id, {}])),
    alternatives: { paheko: {} },
    hosts: {},
    resources: {},
  }) as unknown as Guide;

describe('what changed in the catalogue', () => {
  const seen = entriesOf(guideWith('helloasso', 'skype'));

  test('is nothing at the first look', () => expect(countChanges(changesSince(null, guideWith('helloasso')))).toBe(0));
  test('is nothing while nothing is added', () =>
    expect(countChanges(changesSince(seen, guideWith('helloasso')))).toBe(0));
  test('is what was added since', () => {
    const changes = changesSince(seen, guideWith('helloasso', 'doodle'));
    expect(changes).toEqual({ services: ['doodle'], alternatives: [], hosts: [], resources: [] });
    expect(countChanges(changes)).toBe(1);
  });
});
