/**
 * The sites that the browser lets the extension see. A person can refuse or take them back at any time.
 *
 * `permissions.contains` is never asked: for sites of the manifest's content scripts, Chromium says no.
 */
import sites from 'virtual:vigilibre/sites';
import {
  mayRunAt,
  originsToAsk,
  siteAccess,
  sitesToRegister,
  type SiteAccess,
  type UnwatchedService,
} from '../core/site-access.ts';
import { browser } from './browser.ts';

/** The page script's registration beside the manifest. */
const SCRIPT_ID = 'newer-services';

const { permissions, scripting } = browser;

/** Which services are not watched, and why. */
export async function currentSiteAccess(): Promise<SiteAccess> {
  return siteAccess(sites, await browserSites());
}

/** The same, as something that is read and changes, whoever gives or takes access. */
export const siteAccessNow = {
  get: currentSiteAccess,
  watch: (changed: (access: SiteAccess) => void) => onSiteAccessChange(() => void currentSiteAccess().then(changed)),
};

/** Whether a page is seen only after a click; no where its address is not known. */
export async function isOnClickOnly(address: string | undefined): Promise<boolean> {
  return address !== undefined && !mayRunAt(address, await grantedOrigins());
}

/**
 * Has the browser ask the person. To be called within a click, before anything is awaited. Whoever wants to
 * know the answer listens to changes: the popup may be closed by the question.
 */
export async function requestAccess(services: readonly UnwatchedService[]): Promise<void> {
  await permissions.request({ origins: originsToAsk(services) });
}

/** Calls back when access was given or taken back, by whatever means; returns how to stop. */
export function onSiteAccessChange(changed: () => void): () => void {
  permissions.onAdded.addListener(changed);
  permissions.onRemoved.addListener(changed);
  return () => {
    permissions.onAdded.removeListener(changed);
    permissions.onRemoved.removeListener(changed);
  };
}

/** Registers the page script for the services that the manifest does not hold, where the person agreed. */
export async function registerPageScript(): Promise<void> {
  // Chromium tells twice of one change.
  await navigator.locks.request('registered-scripts', async () => {
    const wanted = sitesToRegister(sites, await browserSites());
    const registered = await scripting.getRegisteredContentScripts();
    if (isDone(wanted, registered)) return;

    await scripting.unregisterContentScripts();
    if (!wanted) return;
    await scripting.registerContentScripts([
      // As in the manifest, but for its globs, which this API does not take: the site rules leave those pages out.
      { id: SCRIPT_ID, ...wanted, js: ['page.js'], allFrames: true, runAt: 'document_start' },
    ]);
  });
}

type Registered = Awaited<ReturnType<typeof scripting.getRegisteredContentScripts>>;

function isDone(wanted: ReturnType<typeof sitesToRegister>, registered: Registered): boolean {
  if (!wanted) return registered.length === 0;
  const [script, ...others] = registered;
  return (
    script?.id === SCRIPT_ID &&
    others.length === 0 &&
    isSameSet(script.matches, wanted.matches) &&
    isSameSet(script.excludeMatches, wanted.excludeMatches)
  );
}

function isSameSet(some: readonly string[] = [], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

async function browserSites() {
  const inManifest = browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [];
  return { inManifest, granted: await grantedOrigins() };
}

async function grantedOrigins(): Promise<string[]> {
  return (await permissions.getAll()).origins ?? [];
}
