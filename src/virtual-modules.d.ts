/** Made from `data/` by `src/tools/catalogue-plugin.ts` when the extension is built. */
declare module 'virtual:vigilibre/detection' {
  const index: import('./core/compile.ts').DetectionIndex;
  export default index;
}

declare module 'virtual:vigilibre/sites' {
  const sites: import('./core/site-access.ts').WatchedSites;
  export default sites;
}

declare module 'virtual:vigilibre/guides' {
  type Guide = import('./core/compile.ts').Guide;
  /** By language, then by part: loads it. */
  const guides: Record<string, Record<string, () => Promise<{ default: Guide }>>>;
  export default guides;
}

declare module 'virtual:vigilibre/outline' {
  const outline: import('./core/guide-parts.ts').GuideOutline;
  export default outline;
}

/** From `package.json`. */
declare module 'virtual:vigilibre/project' {
  const addresses: import('./tools/project.ts').ProjectAddresses;
  export default addresses;
}

declare module 'virtual:vigilibre/icons' {
  const icons: Record<string, import('./ui/icon-names.ts').IconNode[]>;
  export default icons;
}

declare module 'virtual:vigilibre/need-icons' {
  const icons: Record<string, import('./ui/icon-names.ts').IconNode[]>;
  export default icons;
}
