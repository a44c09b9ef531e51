/**
 * The policy that whoever looks after the machine gave to the browser ("managed storage").
 *
 * Everyone reads the copy of it, which is there at once. The background keeps the copy up to date.
 */
import { type Policy, readPolicy, type SettingsInForce, withPolicy } from '../core/policy.ts';
import { browser } from './browser.ts';
import type { StoredValue } from './stored.ts';
import * as stores from './stores.ts';

/** The settings that hold: a person's own, with the policy over them. Changes go to `stores.settings`. */
export const settingsInForce: Pick<StoredValue<SettingsInForce>, 'get' | 'watch'> = {
  async get() {
    const [own, policy] = await Promise.all([stores.settings.get(), stores.lastPolicy.get()]);
    return withPolicy(own, readPolicy(policy).policy);
  },
  watch(changed) {
    const tell = () => void settingsInForce.get().then(changed);
    const stops = [stores.settings.watch(tell), stores.lastPolicy.watch(tell)];
    return () => stops.forEach((stop) => stop());
  },
};

/** Asks the browser for its policy, which may take seconds, and keeps it. Resolves to it, and to whether it is news. */
export async function refreshPolicy(): Promise<{ policy: Policy; isNew: boolean }> {
  const given = await askBrowser();
  let isNew = false;
  await stores.lastPolicy.update((last) => {
    isNew = JSON.stringify(last) !== JSON.stringify(given);
    return isNew ? given : last;
  });
  return { policy: readPolicy(given).policy, isNew };
}

/** Calls back when the browser starts, and when the policy changes where it tells so: Firefox never does. */
export function onPolicyChanged(changed: () => void): void {
  browser.runtime.onStartup.addListener(changed);
  // Not `managed.onChanged`: Firefox, which lacks it, complains of whoever listens.
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') changed();
  });
}

async function askBrowser(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox rejects where there is none; Chromium answers {}.
    return {};
  }
}
