import guides from 'virtual:vigilibre/guides';
import type { Guide } from '../core/compile.ts';
import { language } from '../platform/i18n.ts';

/** The guide in the language of the texts around it. */
export async function loadGuide(): Promise<Guide> {
  const load = guides[language()] ?? guides.fr!;
  return (await load()).default;
}
