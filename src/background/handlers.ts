/** Request → what answers it. */
import type { Handlers } from '../platform/receive.ts';
import { erase, replaceChoices, setLevel, setStanding, snooze, undoReplacement } from './choices.ts';
import { notToday, showAlternatives } from './in-page-actions.ts';
import { pageLeft, pageVisited } from './page-visited.ts';
import { tabReport } from './tab-report.ts';

export const handlers: Handlers = {
  pageVisited,
  pageLeft,
  notToday,
  showAlternatives,
  tabReport,
  setLevel,
  snooze,
  setStanding,
  replaceChoices,
  undoReplacement,
  erase,
};
