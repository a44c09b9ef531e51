import { describe, expect, test } from 'vitest';
import { readBaseline, wholeCatalogue } from '../../src/tools/baseline.ts';
import { ROOT } from '../../src/tools/command.ts';

const baseline = readBaseline(ROOT);
const catalogue = wholeCatalogue(ROOT);

describe('the hosts of the manifest, frozen in data/baseline.json,', () => {
  test('are all of the catalogue: a host that left it is watched for nothing', () => {
    expect(baseline.matches.filter((pattern) => !catalogue.matches.includes(pattern))).toEqual([]);
  });

  test('leave out what the catalogue leaves out', () => {
    expect(catalogue.excludeMatches.filter((pattern) => !baseline.excludeMatches.includes(pattern))).toEqual([]);
  });

  test('are few enough for the browser to start quickly', () => {
    expect(baseline.matches.length).toBeLessThanOrEqual(300);
  });
});
