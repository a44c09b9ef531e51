import { describe, expect, test } from 'vitest';
import { decideAlert } from '../../src/core/alert.ts';
import { isLocked, type Lock, type Policy, readPolicy, unknownNames, withPolicy } from '../../src/core/policy.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';

const own: Settings = {
  levels: { services: { paypal: 'pause' }, categories: { dates: 'silent' }, verdicts: { avoid: 'pause' } },
  frequency: 'each-visit',
  standings: { helloasso: { state: 'replaced' } },
  bannerPlace: 'bottom',
  profile: { size: 'large', administrator: true },
};

describe('a policy is read', () => {
  test('whole where it is right', () => {
    const right: Policy = {
      decidedBy: 'le bureau',
      levels: { services: { helloasso: 'pause' }, categories: { dates: 'badge' }, verdicts: { notice: 'silent' } },
      frequency: 'once-a-month',
      profile: { size: 'small', administrator: false },
      silencedServices: ['paypal'],
      noWelcomePage: true,
      lockedSettings: ['levels', 'frequency', 'standings', 'profile'],
    };
    expect(readPolicy(right)).toEqual({ policy: right, notices: [] });
  });

  test.each<[string, unknown, Policy, object]>([
    [
      'a word that is none of the choices',
      { frequency: 'hourly', noWelcomePage: true },
      { noWelcomePage: true },
      { key: 'frequency', why: 'not-a-choice', choices: expect.arrayContaining(['once-a-day']) },
    ],
    [
      'one level among others',
      { levels: { services: { helloasso: 'loud', paypal: 'badge' } } },
      { levels: { services: { paypal: 'badge' } } },
      {
        key: 'levels.services.helloasso',
        why: 'not-a-choice',
        choices: ['silent', 'badge', 'banner', 'pause'],
      },
    ],
    [
      'a verdict that does not exist',
      { levels: { verdicts: { bad: 'badge', avoid: 'banner' } } },
      { levels: { verdicts: { avoid: 'banner' } } },
      { key: 'levels.verdicts.bad', why: 'unknown-key' },
    ],
    [
      'a key that does not exist',
      { noWelcome: true, frequency: 'once-a-week' },
      { frequency: 'once-a-week' },
      { key: 'noWelcome', why: 'unknown-key' },
    ],
    [
      'a number in a list',
      { silencedServices: ['paypal', 3, 'doodle'] },
      { silencedServices: ['paypal', 'doodle'] },
      { key: 'silencedServices.1', why: 'not-a-kind', kind: 'text' },
    ],
    ['yes in words', { noWelcomePage: 'yes' }, {}, { key: 'noWelcomePage', why: 'not-a-kind', kind: 'yes-or-no' }],
    [
      'a text for a list',
      { silencedServices: 'paypal' },
      {},
      { key: 'silencedServices', why: 'not-a-kind', kind: 'list' },
    ],
    ['a list for keys', { levels: ['badge'] }, {}, { key: 'levels', why: 'not-a-kind', kind: 'keys' }],
    ['a name that is empty', { decidedBy: '' }, {}, { key: 'decidedBy', why: 'not-a-kind', kind: 'text' }],
  ])('without %s, which is named', (_, raw, policy, notice) => {
    expect(readPolicy(raw)).toEqual({ policy, notices: [notice] });
  });

  test.each([null, 12, 'policy', [], [{ levels: 1 }]])('as none where %j stands in its place', (raw) => {
    expect(readPolicy(raw).policy).toEqual({});
  });

  test('with names that the catalogue does not know, which are named too', () => {
    const policy: Policy = {
      levels: { services: { helloaso: 'badge' }, categories: { date: 'badge' } },
      silencedServices: ['paypal', 'paypall'],
    };
    expect(unknownNames(policy, { services: { paypal: {} }, categories: { dates: {} } })).toEqual([
      { key: 'levels.services.helloaso', why: 'unknown-service' },
      { key: 'silencedServices: paypall', why: 'unknown-service' },
      { key: 'levels.categories.date', why: 'unknown-need' },
    ]);
  });
});

describe('over the settings of a person, a policy', () => {
  test('without keys changes nothing', () => expect(withPolicy(own, {})).toMatchObject(own));

  test('lays its levels over those of the same name, and leaves the others', () => {
    const { levels } = withPolicy(own, {
      levels: { services: { helloasso: 'banner' }, verdicts: { avoid: 'badge' } },
      silencedServices: ['paypal'],
    });
    expect(levels).toEqual({
      services: { helloasso: 'banner', paypal: 'silent' },
      categories: { dates: 'silent' },
      verdicts: { avoid: 'badge' },
    });
  });

  test('sets the frequency, and the part of the profile that it knows', () => {
    const { frequency, profile } = withPolicy(own, { frequency: 'once-a-month', profile: { size: 'small' } });
    expect([frequency, profile]).toEqual(['once-a-month', { size: 'small', administrator: true }]);
  });

  test('takes what is locked from the policy alone, or from the defaults', () => {
    const { levels, frequency, standings, profile } = withPolicy(own, {
      levels: { verdicts: { avoid: 'badge' } },
      lockedSettings: ['levels', 'frequency', 'standings', 'profile'],
    });
    expect(levels).toEqual({ services: {}, categories: {}, verdicts: { avoid: 'badge' } });
    expect({ frequency, standings, profile }).toEqual({
      frequency: defaultSettings.frequency,
      standings: {},
      profile: {},
    });
  });

  test('never changes them', () => {
    const before = structuredClone(own);
    withPolicy(own, { levels: { services: { paypal: 'badge' } }, lockedSettings: ['levels', 'profile'] });
    expect(own).toEqual(before);
  });

  test.each<[Policy, Lock, boolean]>([
    [{ levels: { services: { paypal: 'badge' } } }, ['levels', 'services', 'paypal'], true],
    [{ levels: { services: { paypal: 'badge' } } }, ['levels', 'services', 'doodle'], false],
    [{ levels: { services: { paypal: 'badge' } } }, ['levels'], false],
    [{ silencedServices: ['paypal'] }, ['levels', 'services', 'paypal'], true],
    [{ lockedSettings: ['levels'] }, ['levels', 'services', 'doodle'], true],
    [{ lockedSettings: ['levels'] }, ['levels'], true],
    [{ frequency: 'once-a-day' }, ['frequency'], true],
    [{}, ['frequency'], false],
    [{ profile: { size: 'small' } }, ['profile', 'size'], true],
    [{ profile: { size: 'small' } }, ['profile', 'administrator'], false],
    [{ profile: { administrator: false } }, ['profile', 'administrator'], true],
    [{ lockedSettings: ['standings'] }, ['standings'], true],
  ])('%j locks %j: %j', (policy, lock, expected) => {
    expect(isLocked(withPolicy(own, policy), ...lock)).toBe(expected);
  });
});

describe('a decision says that the policy made it', () => {
  const visit = {
    service: 'paypal',
    owner: 'PayPal',
    verdict: 'avoid' as const,
    categories: ['payments', 'dates'],
    embedded: false,
  };
  const moment = { today: '2026-11-25', session: 's', now: Date.parse('2026-11-25T10:00:00Z') };
  const decide = (settings: Partial<Settings['levels']>, policy: Policy) => {
    const levels = { ...defaultSettings.levels, ...settings };
    return decideAlert(visit, withPolicy({ ...defaultSettings, levels }, policy), { services: {} }, {}, moment);
  };

  test.each<[string, Partial<Settings['levels']>, Policy, object]>([
    ['for its level of the service', {}, { silencedServices: ['paypal'] }, { level: 'silent', because: 'policy' }],
    [
      'for its level of the verdict',
      { verdicts: { avoid: 'badge' } },
      { levels: { verdicts: { avoid: 'pause' } } },
      { level: 'pause', because: 'policy' },
    ],
    [
      'not for the level that a person chose, more specific',
      { services: { paypal: 'badge' } },
      { levels: { verdicts: { avoid: 'pause' } } },
      { level: 'badge', because: 'service-setting' },
    ],
    [
      'not for a louder need that a person chose beside it',
      { categories: { dates: 'pause' } },
      { levels: { categories: { payments: 'badge' } } },
      { level: 'pause', because: 'category-setting' },
    ],
    [
      'not for the default that a lock leaves',
      { services: { paypal: 'pause' } },
      { lockedSettings: ['levels'] },
      { level: 'banner', because: 'default' },
    ],
  ])('%s', (_, settings, policy, expected) => expect(decide(settings, policy)).toMatchObject(expected));
});
