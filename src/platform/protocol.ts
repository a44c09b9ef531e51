/**
 * The whole protocol. A request has a sender class and a schema; its handler is a function of the same
 * name in `background/handlers.ts`. What is not in this table has no effect.
 *
 * `page`: the page script, in somebody else's page. It can ask for nothing durable.
 * `extension`: our own popup, guide, options and welcome pages.
 */
import * as z from 'zod/mini';
import { ALERT_LEVELS, type AlertLevel } from '../core/alert.ts';
import { Choices, REPLACEMENTS } from '../core/choices.ts';
import { LEVEL_SCOPES } from '../core/settings.ts';
import { Time } from '../core/snooze.ts';
import { Standing } from '../core/standing.ts';
import type { TabReport } from '../core/tab-report.ts';
import { AREAS } from './stored.ts';

const TabId = z.number().check(z.int());
const EntryId = z.string().check(z.maxLength(64));

export const requests = {
  /** A page of a watched domain is looked at. Answered by nothing, or by an alert to draw. */
  pageVisited: {
    from: 'page',
    schema: z.strictObject({
      /** The document's address now: `sender.url` stays at the first one. Counts only within `sender.origin`. */
      href: z.string().check(z.maxLength(16_384)),
      /** A visible tab, not full screen, a document that can hold a banner. */
      canDraw: z.boolean(),
      /** The background asked: this is no new visit, and nothing new may be drawn. */
      asked: z.boolean(),
    }),
  },
  /** The document goes away, or into the back/forward cache. */
  pageLeft: { from: 'page', schema: z.strictObject({}) },
  /** The banner's "not today", and its undo. */
  notToday: { from: 'page', schema: z.strictObject({ undo: z.boolean() }) },
  /** The banner's or the pause's "alternatives". */
  showAlternatives: { from: 'page', schema: z.strictObject({}) },

  /** What a tab shows, asked again of its frames. `url` is what `activeTab` lets the popup see. */
  tabReport: { from: 'extension', schema: z.strictObject({ tabId: TabId, url: z.optional(z.string()) }) },
  /** Sets a level, or takes the choice back where `level` is null. */
  setLevel: {
    from: 'extension',
    schema: z.strictObject({
      scope: z.enum(LEVEL_SCOPES),
      id: EntryId,
      level: z.nullable(z.enum(ALERT_LEVELS)),
    }),
  },
  /** Puts alerts off until then, for a service or, without one, for all; ends the snooze where `until` is null. */
  snooze: {
    from: 'extension',
    schema: z.strictObject({ service: z.nullable(EntryId), until: z.nullable(Time) }),
  },
  /** Where the association stands with a service; null takes it back. */
  setStanding: { from: 'extension', schema: z.strictObject({ service: EntryId, standing: z.nullable(Standing) }) },
  /** Puts these choices in the place of all that were made. */
  replaceChoices: { from: 'extension', schema: z.strictObject({ choices: Choices, why: z.enum(REPLACEMENTS) }) },
  /** Puts back what the last import or reset replaced. */
  undoReplacement: { from: 'extension', schema: z.strictObject({}) },
  /** Takes items of "what is stored" out of the storage. */
  erase: {
    from: 'extension',
    schema: z.strictObject({ area: z.enum(AREAS), keys: z.array(z.string()) }),
  },
} as const satisfies Record<string, { from: 'page' | 'extension'; schema: z.ZodMiniType }>;

export type RequestName = keyof typeof requests;
export type RequestBody<Name extends RequestName> = z.infer<(typeof requests)[Name]['schema']>;

/** What each request is answered with. */
export type Answers = {
  pageVisited: Alert | undefined;
  pageLeft: void;
  notToday: void;
  showAlternatives: void;
  tabReport: TabReport;
  setLevel: void;
  snooze: void;
  setStanding: void;
  replaceChoices: void;
  undoReplacement: void;
  erase: void;
};

/** A message as it travels. */
export type Message<Name extends RequestName = RequestName> = {
  [N in Name]: { request: N; body: RequestBody<N> };
}[Name];

/** An alert ready to draw, texts included: the page script knows nothing else. */
export type Alert = {
  level: Exclude<AlertLevel, 'silent' | 'badge'>;
  service: string;
  place: 'top' | 'bottom';
  language: string;
  direction: 'ltr' | 'rtl';
  texts: Record<AlertText, string>;
};
export type AlertText =
  | 'label'
  | 'heading'
  | 'why'
  | 'alternatives'
  | 'notToday'
  | 'close'
  | 'continue'
  | 'snoozed'
  | 'undo';

/** What the background asks of a tab's page scripts: say again where you are. */
export const ANNOUNCE = 'vigilibre:announce';
