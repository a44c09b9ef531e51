import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../core/compile.ts';
import { loadGuide } from './load-guide.ts';

/** The guide; undefined until it is loaded. */
export function useGuide(): Guide | undefined {
  const [guide, setGuide] = useState<Guide>();
  useEffect(() => void loadGuide().then(setGuide), []);
  return guide;
}
