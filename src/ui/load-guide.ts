import guides from 'virtual:vigilibre/guides';
import type { Guide } from '../core/compile.ts';
import { type GuideOutline, joinGuide, partsFor } from '../core/guide-parts.ts';
import { language } from '../platform/i18n.ts';

/** The guide in the language of the texts around it. */
export function loadGuide(): Promise<Guide> {
  return loadParts(Object.keys(partsInOurLanguage()));
}

export async function loadOutline(): Promise<GuideOutline> {
  return (await import('virtual:vigilibre/outline')).default;
}

/** As much of the guide as speaks of these services, or of the alternative whose site this is. */
export async function loadGuideOf(services: string[], hostname?: string): Promise<Guide> {
  return loadParts(partsFor(await loadOutline(), services, hostname));
}

async function loadParts(names: string[]): Promise<Guide> {
  const parts = partsInOurLanguage();
  const loaded = await Promise.all(names.map((name) => parts[name]!()));
  return joinGuide(loaded.map(({ default: part }) => part));
}

const partsInOurLanguage = () => guides[language()] ?? guides.fr!;
