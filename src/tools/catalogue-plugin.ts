/** Vite: the compiled catalogue as modules, so that what ships is data without schemas. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Catalogue } from '../core/catalogue.ts';
import { INTERFACE_ICONS, type IconNode } from '../ui/icon-names.ts';
import { compileDetection, compileGuide, compileSites } from '../core/compile.ts';
import { outlineOf, splitGuide } from '../core/guide-parts.ts';
import { projectAddresses } from './project.ts';
import { readCatalogue } from './read-catalogue.ts';

const DETECTION = 'virtual:vigilibre/detection';
const SITES = 'virtual:vigilibre/sites';
const GUIDES = 'virtual:vigilibre/guides';
const GUIDE = `${GUIDES}/`;
const OUTLINE = 'virtual:vigilibre/outline';
const PROJECT = 'virtual:vigilibre/project';
const ICONS = 'virtual:vigilibre/icons';
const NEED_ICONS = 'virtual:vigilibre/need-icons';

/** The root of the project: where `data/` and `public/` are. */
const ROOT = join(import.meta.dirname, '../..');

/** Of the project's own catalogue; measures build with a larger one. */
export function catalogueModules(read = () => readCatalogue(ROOT)): Plugin {
  let catalogue: Catalogue | undefined;

  return {
    name: 'vigilibre-catalogue',

    buildStart() {
      catalogue = read();
      this.addWatchFile(join(ROOT, 'data'));
    },

    resolveId(id) {
      return id.startsWith('virtual:vigilibre/') ? `\0${id}` : undefined;
    },

    load(resolved) {
      if (!resolved.startsWith('\0virtual:vigilibre/')) return undefined;
      const id = resolved.slice(1);
      catalogue ??= read();

      if (id === DETECTION) return dataModule(compileDetection(catalogue));
      if (id === SITES) return dataModule(compileSites(catalogue));
      if (id === PROJECT) return dataModule(projectAddresses(ROOT));
      if (id === ICONS) return dataModule(drawingsOf(INTERFACE_ICONS));
      if (id === NEED_ICONS) return dataModule(drawingsOf(Object.values(catalogue.categories).map(({ icon }) => icon)));
      if (id === OUTLINE) return dataModule(outlineOf(compileGuide(catalogue, 'fr')));
      if (id === GUIDES) return guidesModule(languagesOf(ROOT), Object.keys(splitGuide(compileGuide(catalogue, 'fr'))));
      if (id.startsWith(GUIDE)) {
        const [language, part] = id.slice(GUIDE.length).split('/');
        return dataModule(splitGuide(compileGuide(catalogue, language!))[part!]);
      }
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

/** One module per language and part, loaded when it is asked for. */
function guidesModule(languages: string[], parts: string[]): string {
  const guides = languages.map((language) => {
    const loaders = parts.map((part) => `'${part}': () => import('${GUIDE}${language}/${part}')`);
    return `'${language}': { ${loaders.join(', ')} }`;
  });
  return `export default { ${guides.join(', ')} };`;
}

/** Only the drawings in use, of the some two thousand of Lucide. */
function drawingsOf(names: readonly string[]): Record<string, IconNode[]> {
  const all = JSON.parse(readFileSync(join(ROOT, 'node_modules/lucide-static/icon-nodes.json'), 'utf8')) as Record<
    string,
    IconNode[]
  >;
  return Object.fromEntries(
    names.map((name) => {
      const drawing = all[name];
      if (!drawing) throw new Error(`Lucide has no icon "${name}".`);
      return [name, withOnePath(drawing)];
    }),
  );
}

/** Its paths as one, which weighs less: the popup waits for them all. */
function withOnePath(drawing: IconNode[]): IconNode[] {
  const isPathAlone = ([tag, attributes]: IconNode) => tag === 'path' && Object.keys(attributes).join() === 'd';
  const paths = drawing.filter(isPathAlone).map(([, { d }]) => fromItsOwnPlace(d!));
  const others = drawing.filter((node) => !isPathAlone(node));
  return paths.length > 0 ? [...others, ['path', { d: paths.join('') }]] : others;
}

/** 'm12 5 7 7' → 'M12 5l7 7': where another path precedes it, a small m counts from there. */
function fromItsOwnPlace(path: string): string {
  const number = String.raw`(-?\d*\.?\d+)`;
  return path.replace(new RegExp(`^m${number}[ ,]*${number} *(?=(.?))`), (_, x: string, y: string, next: string) =>
    /[a-z]/i.test(next) ? `M${x} ${y}` : `M${x} ${y}l`,
  );
}
