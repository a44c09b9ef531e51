/** Everything in the storage, whoever wrote it: nothing is hidden. */
import { readVersioned } from '../core/versioned.ts';
import { browser } from './browser.ts';
import { type Area, AREAS, type Aside, ASIDES, holding, type KeptAside, keptAside } from './stored.ts';
import { ALL, kindOf, LOCAL, type StoredKind } from './stores.ts';

export type StoredItem = {
  area: Area;
  kind: StoredKind;
  /** Several for tabs. */
  keys: string[];
  bytes: number;
  /** Of a text that was kept aside: whose it is, and why. */
  aside?: KeptAside & { of: string; why: Aside };
};

export async function whatIsStored(): Promise<StoredItem[]> {
  const items = await Promise.all(AREAS.map(async (area) => itemsIn(area, await browser.storage[area].get())));
  return items.flat().toSorted((a, b) => place(a) - place(b));
}

/** Calls back at each change of what is stored; returns how to stop. */
export function watchStorage(changed: () => void): () => void {
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

export async function erase(area: Area, keys: readonly string[]): Promise<void> {
  for (const key of keys) await holding([key], () => browser.storage[area].remove(key));
}

/** Before anything else is written over what could not be read. */
export async function mendDamaged(): Promise<void> {
  await Promise.all(LOCAL.map((store) => store.mend()));
}

/** The person knows what was kept aside. */
export async function toldOf({ aside }: StoredItem): Promise<void> {
  if (aside) await keptAside(aside.of, aside.why).update((kept) => kept && { ...kept, told: true });
}

function itemsIn(area: Area, all: Record<string, unknown>): StoredItem[] {
  const tabs = Object.keys(all).filter((key) => kindOf(key) === 'tab');
  const others = Object.keys(all).filter((key) => kindOf(key) !== 'tab');
  return [...others.map((key) => [key]), ...(tabs.length > 0 ? [tabs] : [])].map((keys) => {
    const item = {
      area,
      kind: kindOf(keys[0]!),
      keys,
      bytes: keys.reduce((sum, key) => sum + bytesOf(key) + bytesOf(JSON.stringify(all[key])), 0),
    };
    const aside = asideIn(keys[0]!, all);
    return aside ? Object.assign(item, { aside }) : item;
  });
}

/** As in the list of all stores, what was kept aside beside its value; tabs and strangers come last. */
function place({ keys, aside }: StoredItem): number {
  const index = ALL.findIndex(({ key }) => key === (aside?.of ?? keys[0]));
  return index < 0 ? ALL.length : index;
}

function asideIn(key: string, all: Record<string, unknown>): StoredItem['aside'] {
  const why = ASIDES.find((suffix) => key.endsWith(`:${suffix}`));
  if (!why) return undefined;
  const of = key.slice(0, -why.length - 1);
  const { value } = readVersioned(keptAside(of, why).shape, all[key]);
  return value ? { ...value, of, why } : undefined;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
