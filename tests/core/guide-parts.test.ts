import { describe, expect, test } from 'vitest';
import { compileGuide } from '../../src/core/compile.ts';
import { joinGuide, outlineOf, partsFor, splitGuide } from '../../src/core/guide-parts.ts';
import { ROOT } from '../../src/tools/command.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';

const guide = compileGuide(readCatalogue(ROOT), 'fr');
const parts = splitGuide(guide);
const outline = outlineOf(guide);

const size = (value: unknown) => JSON.stringify(value).length;
const load = (names: string[]) => joinGuide(names.map((name) => parts[name]!));

describe('the parts of the guide', () => {
  test('are the whole guide, once joined', () => expect(load(Object.keys(parts))).toEqual(guide));

  test('say each thing once', () => {
    const apart = Object.values(parts).reduce((sum, part) => sum + size(part), 0);
    const frames = Object.keys(parts).length * size(joinGuide([]));
    expect(apart).toBeLessThan(size(guide) + frames);
  });

  test.each(Object.keys(guide.services))('loaded for %s hold all that is said of it', (id) => {
    const { services, alternatives, hosts, sources } = load(partsFor(outline, [id]));
    const service = guide.services[id]!;
    expect(services[id]).toEqual(service);
    for (const { id } of service.alternatives) {
      expect(alternatives[id]).toEqual(guide.alternatives[id]);
      for (const host of guide.alternatives[id]!.hosts) expect(hosts[host]).toBeDefined();
      for (const { source } of guide.alternatives[id]!.caveats ?? []) if (source) expect(sources[source]).toBeDefined();
    }
    for (const { source } of service.reasons) expect(sources[source]).toEqual(guide.sources[source]);
    if (service.answer) expect(sources[service.answer.source]).toBeDefined();
  });

  test('loaded for a service are never half of the guide', () => {
    const largest = Math.max(...Object.keys(guide.services).map((id) => size(load(partsFor(outline, [id])))));
    expect(largest).toBeLessThan(size(guide) / 2);
  });

  test('stay small where a need has a hundred entries', () => {
    const [id, framadate] = Object.entries(guide.alternatives).find(([id]) => id === 'framadate')!;
    const hundred = Object.fromEntries(
      Array.from({ length: 100 }, (_, number) => [`${id}-${number}`, { ...framadate }]),
    );
    const grown = splitGuide({ ...guide, alternatives: { ...guide.alternatives, ...hundred } });
    const sizes = Object.values(grown).map(
      ({ services, alternatives }) => Object.keys(services).length + Object.keys(alternatives).length,
    );
    expect(Math.max(...sizes)).toBe(24);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(
      Object.keys(guide.services).length + Object.keys(guide.alternatives).length + 100,
    );
  });

  test('loaded for an alternative’s own site hold it', () => {
    expect(load(partsFor(outline, [], 'framadate.org')).alternatives['framadate']).toBeDefined();
    expect(load(partsFor(outline, [], 'beta.framadate.org')).alternatives['framadate']).toBeDefined();
    expect(partsFor(outline, [], 'notframadate.org')).toEqual([]);
  });
});
