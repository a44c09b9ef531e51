/**
 * `npm run bench`: what Vigilibre costs, beside no extension, an empty one, the smallest possible one of its
 * shape, and others. `docs/performance.md` says how to read it.
 *
 *   npm run bench -- --rounds 3              fewer rounds, to try
 *   npm run bench -- --ext other=../folder   beside another extension, unpacked
 *   npm run bench -- --json figures.json     keeps what was measured, round by round
 */
import { realpathSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultSettings } from '../../src/core/settings.ts';
import { buildExtension } from '../../src/tools/build.ts';
import { ROOT, runCommand } from '../../src/tools/command.ts';
import { newProfile } from '../../src/tools/launch.ts';
import { startLocalWeb, type LocalWeb } from '../../src/tools/local-web.ts';
import { readCatalogue } from '../../src/tools/read-catalogue.ts';
import { countInPages, measurePages } from './pages.ts';
import { countInPopup, measurePopup } from './popup.ts';
import { countInWorker, measureWorker } from './worker.ts';
import type { Figures } from './figures.ts';
import { measureFrames, measureSearch } from './guide.ts';
import { countEntries } from './grown-catalogue.ts';
import { buildEmptyExtension, buildFloor, buildGrown } from './references.ts';
import { openHelper, openSession, pause, type Session, type Variant } from './session.ts';
import { NAMES, table, type Results } from './table.ts';

const GROWN_TIMES = 10;

async function main(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      rounds: { type: 'string', default: '10' },
      ext: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
    },
  });
  const variants = await prepareVariants(values.ext);
  const results: Results = Object.fromEntries(variants.map(({ name }) => [name, []]));

  const web = await startLocalWeb();
  try {
    for (const variant of variants) await settleIn(variant, web);
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const variant of inOrderOf(round, variants)) {
        console.error(`Round ${round + 1}: ${variant.name}`);
        results[variant.name]!.push(await measure(variant, web, round === 0));
        if (values.json) writeFileSync(values.json, JSON.stringify(results, undefined, 2));
      }
    }
  } finally {
    await web.close();
    for (const { profile } of variants) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(table(results));
}

async function prepareVariants(others: string[]): Promise<Variant[]> {
  const ours = buildExtension('chromium');
  const extensions: Record<string, string | undefined> = {
    [NAMES.none]: undefined,
    [NAMES.empty]: buildEmptyExtension(),
    [NAMES.floor]: await buildFloor(),
    [NAMES.ours]: ours,
    [NAMES.grown]: buildGrown(GROWN_TIMES * countEntries(readCatalogue(ROOT))),
    [NAMES.huge]: buildGrown(5_000),
  };
  for (const other of others) {
    const [name, folder] = other.split('=');
    if (!name || !folder) throw new Error(`--ext ${other}: write a name and a folder, "other=../folder"`);
    extensions[name] = folder;
  }
  return Object.entries(extensions).map(([name, folder]) => ({
    name,
    extension: folder && realpathSync(folder),
    profile: newProfile(),
  }));
}

/** The first start installs the extension, and is not measured. Ours then speaks at each visit. */
async function settleIn(variant: Variant, web: LocalWeb): Promise<void> {
  const session = await openSession(variant, web);
  await pause(1_000);
  if (isOurs(variant)) {
    const helper = await openHelper(session);
    await helper.evaluate(async (value) => chrome.storage.local.set({ settings: { version: 1, value } }), {
      ...defaultSettings,
      frequency: 'each-visit',
    });
  }
  await session.close();
}

async function measure(variant: Variant, web: LocalWeb, isFirst: boolean): Promise<Figures> {
  const session = await openSession(variant, web);
  try {
    return variant.name === NAMES.huge
      ? await measureSearch(session)
      : {
          'start.cpu': session.startCpu,
          ...(await measurePages(session)),
          ...(await measurePopup(session)),
          ...(await measureWorker(session)),
          ...(isOurs(variant) && { ...(await measureSearch(session)), ...(await measureFrames(session)) }),
          ...(isFirst && (await count(session))),
        };
  } finally {
    await session.close();
  }
}

/** What is the same in every round. */
const count = async (session: Session): Promise<Figures> => ({
  ...(await countInPages(session)),
  ...(await countInPopup(session)),
  ...(await countInWorker(session)),
});

const isOurs = ({ name }: Variant) => name === NAMES.ours || name === NAMES.grown;

/** Each round begins with another, so that no one always follows the same. */
const inOrderOf = (round: number, variants: Variant[]) =>
  variants.map((_, place) => variants[(place + round) % variants.length]!);

declare const chrome: { storage: { local: { set: (items: object) => Promise<void> } } };

await runCommand(import.meta, main);
