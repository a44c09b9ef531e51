import { beforeEach, describe, expect, test, vi } from 'vitest';
import { followSiteAccess } from '../../src/background/site-access.ts';
import { moment } from '../../src/platform/clock.ts';
import { currentSiteAccess, registerPageScript, requestAccess } from '../../src/platform/site-access.ts';
import * as stores from '../../src/platform/stores.ts';
import browser, { giveAccess, reset, sites, takeAccess } from '../fake-browser.ts';

const DOODLE = '*://*.doodle.com/*';
const ZOOM = ['*://*.zoom.us/*', '*://*.zoom.com/*'];

const installed = (reason: string) =>
  (browser.runtime.onInstalled as unknown as { trigger: (details: object) => Promise<unknown> }).trigger({ reason });
const started = () => (browser.runtime.onStartup as unknown as { trigger: () => Promise<unknown> }).trigger();
const registeredSites = () => sites.registered.flatMap(({ matches }) => matches);

/** Whatever the background began is done: it asks for a name, then for a lock. */
async function atRest(): Promise<void> {
  for (let i = 0; i < 3; i++) await stores.browserSession.get();
  await navigator.locks.request('registered-scripts', () => {});
}

/** An update brought two services that the manifest does not hold. */
beforeEach(() => {
  reset();
  for (const list of [sites.inManifest, sites.granted]) {
    list.splice(0, Infinity, ...list.filter((pattern) => ![DOODLE, ...ZOOM].includes(pattern)));
  }
  followSiteAccess();
});

describe('a service newer than the manifest', () => {
  test('is offered, and nothing is registered for it', async () => {
    await installed('update');
    expect((await currentSiteAccess()).offered.map(({ service }) => service)).toEqual(['doodle', 'zoom']);
    expect(sites.registered).toEqual([]);
  });

  test('is watched once the person agrees, as the manifest’s are, even when whoever asked is gone', async () => {
    const { offered } = await currentSiteAccess();
    await requestAccess(offered);
    expect(browser.permissions.request).toHaveBeenLastCalledWith({ origins: [DOODLE, ...ZOOM.toSorted()] });
    expect(sites.registered).toEqual([
      expect.objectContaining({ js: ['page.js'], allFrames: true, runAt: 'document_start' }),
    ]);
    expect(registeredSites()).toEqual([DOODLE, ...ZOOM].toSorted());
    expect(await currentSiteAccess()).toEqual({ refused: [], offered: [] });
  });

  test('is registered once when the browser tells twice of one answer', async () => {
    await Promise.all([giveAccess(DOODLE), giveAccess(DOODLE)]);
    expect(sites.registered).toHaveLength(1);
  });

  test('is added to those that were agreed to before', async () => {
    await giveAccess(DOODLE);
    await giveAccess(...ZOOM);
    expect(registeredSites()).toEqual([DOODLE, ...ZOOM].toSorted());
  });

  test.each([
    ['an update drops what was registered', () => installed('update')],
    ['the extension is installed again over its grants', () => installed('install')],
    ['the browser starts without it', started],
  ])('is registered again when %s', async (_, event) => {
    await giveAccess(DOODLE);
    sites.registered = [];
    await event();
    expect(registeredSites()).toEqual([DOODLE]);
  });

  test('is registered again at a start of the background that no event tells of: the extension was off', async () => {
    sites.granted.push(DOODLE);
    followSiteAccess();
    await vi.waitFor(() => expect(registeredSites()).toEqual([DOODLE]));
  });

  test('is not looked at by each start of the background in a session that goes on', async () => {
    await moment();
    await atRest();
    sites.granted.push(DOODLE);
    followSiteAccess();
    await atRest();
    expect(sites.registered).toEqual([]);
  });

  test('is left alone by the next update when a person does not agree', async () => {
    await installed('update');
    await started();
    expect(sites.registered).toEqual([]);
  });

  test('is registered no more when access is taken back, and offered again', async () => {
    await giveAccess(DOODLE, ...ZOOM);
    await takeAccess(DOODLE);
    expect(registeredSites()).toEqual(ZOOM.toSorted());
    await takeAccess(...ZOOM);
    expect(sites.registered).toEqual([]);
    expect((await currentSiteAccess()).offered.map(({ service }) => service)).toEqual(['doodle', 'zoom']);
  });

  test('needs no registration once the manifest holds it', async () => {
    await giveAccess(DOODLE);
    sites.inManifest.push(DOODLE);
    await installed('update');
    expect(sites.registered).toEqual([]);
  });
});

describe('what is registered', () => {
  const right = async () => {
    await giveAccess(DOODLE);
    return structuredClone(sites.registered);
  };

  test.each<[string, (script: (typeof sites.registered)[number]) => typeof sites.registered]>([
    ['has other sites', (script) => [{ ...script, matches: ['*://*.gone.example/*'] }]],
    ['leaves out other sites', (script) => [{ ...script, excludeMatches: [DOODLE] }]],
    ['lost its sites', ({ id }) => [{ id }]],
    ['has another name', (script) => [{ ...script, id: 'older' }]],
    ['has company', (script) => [script, { ...script, id: 'older' }]],
  ])('is put right when it %s', async (_, damage) => {
    const wanted = await right();
    sites.registered = damage(wanted[0]!);
    await started();
    expect(sites.registered).toEqual(wanted);
  });

  test('stays untouched when it is right, in whatever order the browser lists it', async () => {
    await giveAccess(DOODLE, ...ZOOM);
    const [script] = sites.registered;
    script!.matches!.reverse();
    await registerPageScript();
    expect(sites.registered[0]).toBe(script);
  });
});

test('the sites of the manifest that are taken back are refused services, until they are given back', async () => {
  await takeAccess('*://*.helloasso.com/*');
  expect((await currentSiteAccess()).refused).toEqual([
    { service: 'helloasso', name: 'HelloAsso', partly: false, origins: ['*://*.helloasso.com/*'] },
  ]);
  await requestAccess((await currentSiteAccess()).refused);
  expect((await currentSiteAccess()).refused).toEqual([]);
});
