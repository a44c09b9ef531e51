/** Vite: the compiled catalogue as modules, so that what ships is data without schemas. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Catalogue } from '../core/catalogue.ts';
import { INTERFACE_ICONS, type IconNode } from '../ui/icon-names.ts';
import { compileDetection, compileGuide } from '../core/compile.ts';
import { readCatalogue } from './read-catalogue.ts';

const DETECTION = 'virtual:vigilibre/detection';
const GUIDES = 'virtual:vigilibre/guides';
const GUIDE = `${GUIDES}/`;
const ICONS = 'virtual:vigilibre/icons';

/** The root of the project: where `data/` and `public/` are. */
const ROOT = join(import.meta.dirname, '../..');

export function catalogueModules(root = ROOT): Plugin {
  let catalogue: Catalogue | undefined;

  return {
    name: 'vigilibre-catalogue',

    buildStart() {
      catalogue = readCatalogue(root);
      this.addWatchFile(join(root, 'data'));
    },

    resolveId(id) {
      return id.startsWith('virtual:vigilibre/') ? `\0${id}` : undefined;
    },

    load(resolved) {
      if (!resolved.startsWith('\0virtual:vigilibre/')) return undefined;
      const id = resolved.slice(1);
      catalogue ??= readCatalogue(root);

      if (id === DETECTION) return dataModule(compileDetection(catalogue));
      if (id === ICONS) return dataModule(iconsOf(catalogue));
      if (id === GUIDES) return guidesModule(languagesOf(root));
      if (id.startsWith(GUIDE)) return dataModule(compileGuide(catalogue, id.slice(GUIDE.length)));
      return undefined;
    },
  };
}

/** The extension speaks the languages of `public/_locales/`. */
export function languagesOf(root: string): string[] {
  return readdirSync(join(root, 'public/_locales')).sort();
}

// A string to parse is read faster than a literal: https://v8.dev/blog/cost-of-javascript-2019#json
function dataModule(data: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}

/** One module per language, loaded when it is asked for. */
function guidesModule(languages: string[]): string {
  const loaders = languages.map(
    (language) => `${JSON.stringify(language)}: () => import(${JSON.stringify(GUIDE + language)})`,
  );
  return `export default { ${loaders.join(', ')} };`;
}

/** Only the drawings in use, of the some two thousand of Lucide. */
function iconsOf({ categories }: Catalogue): Record<string, IconNode[]> {
  const all = JSON.parse(readFileSync(join(ROOT, 'node_modules/lucide-static/icon-nodes.json'), 'utf8')) as Record<
    string,
    IconNode[]
  >;
  const names = [...INTERFACE_ICONS, ...Object.values(categories).map(({ icon }) => icon)];
  return Object.fromEntries(
    names.map((name) => {
      const drawing = all[name];
      if (!drawing) throw new Error(`Lucide has no icon "${name}".`);
      return [name, drawing];
    }),
  );
}
