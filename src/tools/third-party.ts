/** Whose code and drawings ship with ours, and under which licences. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Besides the run-time dependencies: the drawings of icons, and a few lines that the build tools leave. */
const DRAWINGS_AND_GLUE = ['lucide-static', '@wxt-dev/browser', 'rolldown', 'vite', 'wxt'];

export interface ThirdParty {
  name: string;
  version: string;
  licence: string;
  /** Absent where the package does not hold its licence's text. */
  text: string | undefined;
  source: string;
  /** 'sha512-…', of the archive that npm installed. */
  integrity: string;
}

export function thirdParties(root: string): ThirdParty[] {
  const { dependencies } = readJson(join(root, 'package.json'));
  const { packages } = readJson(join(root, 'package-lock.json'));
  return [...Object.keys(dependencies), ...DRAWINGS_AND_GLUE].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license, repository } = readJson(join(folder, 'package.json'));
    return {
      name,
      version,
      licence: license,
      text: licenceText(folder),
      source: webAddress(repository.url ?? repository),
      integrity: packages[`node_modules/${name}`].integrity,
    };
  });
}

/** What people find in the package, beside the licence of Vigilibre itself. */
export function notices(root: string): string {
  const introduction = `Vigilibre is under the GPL, version 3 or later (LICENSE.txt); its catalogue is in the public domain
by CC0 1.0 (LICENSE-DATA.txt). It holds, unchanged, code and drawings of the following projects.
`;
  const sections = thirdParties(root).map(
    ({ name, version, licence, source, text = `Under the licence ${licence}, whose text is at the address above.` }) =>
      `${'='.repeat(80)}\n${name} ${version} (${licence})\n${source}\n\n${text}\n`,
  );
  return [introduction, ...sections].join('\n');
}

/** The list of what ships in the form that tools read: CycloneDX 1.6. */
export function billOfMaterials(root: string): object {
  const { name, version, license } = readJson(join(root, 'package.json'));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: license } }] } },
    components: thirdParties(root).map((party) => ({
      type: 'library',
      'bom-ref': packageUrl(party),
      name: party.name,
      version: party.version,
      purl: packageUrl(party),
      licenses: [{ license: { id: party.licence } }],
      hashes: [
        { alg: 'SHA-512', content: Buffer.from(party.integrity.slice('sha512-'.length), 'base64').toString('hex') },
      ],
      externalReferences: [{ type: 'vcs', url: party.source }],
    })),
  };
}

/** Stops a build that would ship what is not listed here. */
export function onlyListedThirdParties(root: string): Plugin {
  const listed = new Set(thirdParties(root).map(({ name }) => name));
  return {
    name: 'vigilibre-third-parties',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      const foreign = modules.map(packageOf).find((name) => name !== undefined && !listed.has(name));
      if (foreign) {
        throw new Error(
          `${foreign} would ship, but src/tools/third-party.ts does not know it: its licence must ship too.`,
        );
      }
    },
  };
}

/** '…/node_modules/@wxt-dev/browser/src/index.mjs' → '@wxt-dev/browser', '\0vite/preload-helper.js' → 'vite' */
function packageOf(moduleId: string): string | undefined {
  return (
    moduleId.match(/.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/)?.[1]?.replace('\\', '/') ??
    moduleId.match(/^\0([\w-]+)\//)?.[1]
  );
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name));
  if (!file) return undefined;
  // Vite's also holds those of all that Vite itself is made of.
  const [own = ''] = readFileSync(join(folder, file), 'utf8').split(/^# Licenses of bundled/m);
  return own.replaceAll('\r\n', '\n').trim();
}

/** 'git+https://github.com/preactjs/preact.git' → 'https://github.com/preactjs/preact' */
function webAddress(repository: string): string {
  return repository
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '')
    .replace(/^(?=[\w-]+\/)/, 'https://github.com/');
}

/** 'pkg:npm/%40wxt-dev/browser@0.3.6' */
function packageUrl({ name, version }: ThirdParty): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
