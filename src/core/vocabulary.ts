/** The closed lists of words that the catalogue and the settings share. No zod here: they ship everywhere. */

/** From the most to the least serious. An editorial act: each rests on reasons with a source. */
export const VERDICTS = ['avoid', 'replaceable', 'notice'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Who is looking: somebody in front of a public page, or somebody who runs the service's console. */
export const ROLES = ['visitor', 'organiser'] as const;
export type Role = (typeof ROLES)[number];

/** Kinds of pages in which nothing is ever drawn. */
export const TACTS = ['payment', 'login', 'call'] as const;
export type Tact = (typeof TACTS)[number];

/** What an alternative may be called. What is not libre is never called libre. */
export const LABELS = ['libre', 'libre-with-reservations', 'not-libre'] as const;
export type Label = (typeof LABELS)[number];

/** Where an alternative runs. */
export const PLACES = ['hosted', 'self-hosted', 'computer', 'phone'] as const;
export type Place = (typeof PLACES)[number];

/** How big an association is. */
export const SIZES = ['small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];
