/**
 * The catalogue's shapes: what contributors write in `data/`.
 *
 * These schemas never ship. The catalogue is validated when it is built and in tests, then bundled
 * compiled (see `compile.ts`), so that the extension trusts it at run time.
 */
import { z } from 'zod';
import { LABELS, PLACES, ROLES, SIZES, TACTS, VERDICTS } from './vocabulary.ts';

/** Kebab-case: the name of an entry's file, without `.json`. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens: "framadate"');

/** A public page. Only https: a reader must never be sent to a page that can be tampered with. */
export const HttpsUrl = z.url({ protocol: /^https$/, error: 'write a full https:// address' });

/** `2026-11-22`. */
export const IsoDate = z.iso.date('write the date as 2026-11-22');

/** A date as precise as the source lets one be: `2019`, `2019-03` or `2019-03-28`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'write 2019, 2019-03 or 2019-03-28');

/** The languages every text must have. Others may be added beside them. */
export const REQUIRED_LANGUAGES = ['fr', 'en'] as const;
const Language = z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'use a language code such as "fr" or "pt_BR"');

/** A text in each language: `{ "fr": "…", "en": "…" }`, with more languages when translated. */
export function text(maximum: number) {
  const sentence = z.string().trim().min(1).max(maximum, `at most ${maximum} characters`);
  return z
    .object({ fr: sentence, en: sentence })
    .catchall(sentence)
    .superRefine((value, context) => {
      for (const language of Object.keys(value)) {
        if (!Language.safeParse(language).success)
          context.addIssue({
            code: 'custom',
            path: [language],
            message: 'is not a language code such as "fr" or "pt_BR"',
          });
      }
    });
}
/** Text by language code. */
export type LocalisedText = { fr: string; en: string; [language: string]: string };

/** What the guide's introduction asks of software and of those who host it. */
export const Criterion = z.strictObject({
  name: text(60).describe('Short: "Logiciel libre"'),
  explanation: text(300).describe('What the criterion asks, for a reader who is not technical'),
});
export type Criterion = z.infer<typeof Criterion>;

/** A word that cannot be avoided. */
export const Word = z.strictObject({
  name: text(40).describe('As the texts say it: "Code source"'),
  explanation: text(180).describe('What it means, in two sentences at most, for a reader who is not technical'),
});
export type Word = z.infer<typeof Word>;

export const Source = z.strictObject({
  title: text(140).describe('What the page is: its title, or a description where it has none'),
  publisher: z.string().min(1).max(80).describe('Who says it'),
  url: HttpsUrl,
  language: Language.describe('The language of the page'),
  published: PartialDate.optional().describe('When the source said it, where it says so'),
  checked: IsoDate.describe('When we last read it, or an archived copy of it'),
  archived: z.literal(true).optional().describe('true where what we read was an archived copy'),
});
export type Source = z.infer<typeof Source>;

/** A need. */
export const Category = z.strictObject({
  name: text(60).describe('As on screen: "Sondages de dates"'),
  description: text(160).describe('The need in one line, as a person would say it'),
  icon: z.string().describe('The name of a Lucide icon: "calendar-days"'),
  searchWords: z
    .record(Language, z.array(z.string().min(2).max(40)))
    .optional()
    .describe('Other words people search for, by language'),
});
export type Category = z.infer<typeof Category>;

/** `helloasso.com`, `docs.google.com`: lower case, at least two labels, never `www.`. */
export const Domain = z
  .string()
  .regex(
    /^(?!www\.)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/,
    'write a bare domain in lower case, without www, scheme or path: "helloasso.com"',
  );

const Host = z
  .string()
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/, 'write one host: "sharepoint.com"');

// A prefix of paths, matched at segment boundaries: '/events' covers '/events' and '/events/1', not
// '/eventsomething'. A segment '*' stands for any one segment: '/a/*/forms' covers '/a/club.fr/forms'.
export const Path = z
  .string()
  .regex(/^(\/(\*|[A-Za-z0-9._~%@:+-]+))+$/, 'write a path prefix without a final slash: "/events", "/a/*/forms"');

export const Exclusion = z.union([
  z.strictObject({
    domain: Domain.describe('This domain and its subdomains'),
    paths: z.array(Path).min(1).optional().describe('Only these paths of it; the whole domain when absent'),
  }),
  z.strictObject({ host: Host.describe('This one host, not its subdomains') }),
]);
export type Exclusion = z.infer<typeof Exclusion>;

/** Where a service is met. The most specific rule wins: longest domain, then longest path. */
export const SiteRule = z.strictObject({
  domain: Domain.describe('Covers its subdomains; no www'),
  paths: z.array(Path).min(1).optional().describe('The whole site when absent. "/" alone is written with root: true'),
  root: z.literal(true).optional().describe('Covers the home page too, beside paths'),
  role: z.enum(ROLES).optional().describe('Who sees these pages, where it is certain'),
  tact: z.enum(TACTS).optional().describe('Nothing is drawn on these pages'),
  exclude: z.array(Exclusion).min(1).optional().describe('What of this domain is something else'),
  watchWholeDomain: z
    .literal(true)
    .optional()
    .describe(
      'The page script is registered on the whole domain although the rule names paths: for sites that go from one path to another without loading a page',
    ),
  seenAt: z.array(z.string()).optional().describe('Where these addresses were seen: the proof that they are real'),
});
export type SiteRule = z.infer<typeof SiteRule>;

export const Reason = z.strictObject({
  criterion: Id.describe('An id of criteria.json'),
  text: text(220).describe('One line, a fact that the source states'),
  source: Id.describe('An id of sources.json'),
});
export type Reason = z.infer<typeof Reason>;

export const Answer = z.strictObject({
  text: text(300).describe('What the service itself says about it, fairly'),
  source: Id.describe('An id of sources.json'),
});

export const SuggestedAlternative = z.strictObject({
  id: Id.describe('An id of alternatives/'),
  covers: text(160).describe('What of this service it replaces'),
  partly: text(160).optional().describe('What it replaces only in part'),
  lacks: text(160).optional().describe('What it does not replace'),
});
export type SuggestedAlternative = z.infer<typeof SuggestedAlternative>;

const Name = z.string().min(1).max(40);
const Names = z
  .record(Language, Name)
  .optional()
  .describe('What it is called in other languages, where that differs: { "en": "Google Calendar" }');

export const Service = z.strictObject({
  $schema: z.string().optional(),
  name: Name,
  names: Names,
  owner: z.string().min(1).max(60).describe('The organisation behind it. Services of one owner share a name here'),
  verdict: z.enum(VERDICTS),
  categories: z.array(Id).min(1).describe('Ids of categories.json, the main need first'),
  summary: text(140).describe('What it is, in one neutral line'),
  sites: z.array(SiteRule).describe('Where it is met. Empty for an organisation whose site is not known'),
  shortDomains: z
    .array(z.strictObject({ host: Host, paths: z.array(Path).min(1).optional() }))
    .optional()
    .describe('Addresses that only redirect to it (forms.gle): known to `explain`, never watched'),
  reasons: z.array(Reason).min(1).describe('The first is what a banner says: at most 140 characters'),
  answer: Answer.optional(),
  alternatives: z.array(SuggestedAlternative).describe('Best first'),
  resources: z.array(Id).optional().describe('Ids of resources/: to learn, to be helped'),
  leaving: z
    .array(z.strictObject({ text: text(220), source: Id }))
    .optional()
    .describe('How to leave: where the export is, what is lost'),
});
export type Service = z.infer<typeof Service>;

export const Tutorial = z.strictObject({
  title: z.string().min(1).max(120),
  url: HttpsUrl,
  language: Language,
  kind: z.enum(['documentation', 'tutorial', 'video', 'presentation', 'list']),
  author: z.string().min(1).max(80),
});
export type Tutorial = z.infer<typeof Tutorial>;

const Caveat = z.strictObject({
  text: text(240).describe('What to know before choosing: a fact, or advice'),
  source: Id.optional().describe(
    'An id of sources.json. A fact held against a product, or those who make or run it, has one: its licence, price, limits, what it leaves out. Advice needs none: what it is made for, whom it takes to install it',
  ),
});

export const Alternative = z.strictObject({
  $schema: z.string().optional(),
  name: Name,
  names: Names,
  label: z.enum(LABELS),
  summary: text(180).describe('What it does, in one line'),
  needs: z.array(Id).min(1).describe('Ids of categories.json that it serves, the main one first'),
  website: HttpsUrl,
  sites: z.array(Domain).optional().describe('Its own domains, so that the popup recognises them'),
  licence: z.string().optional().describe('SPDX identifier of the software: "AGPL-3.0-or-later"'),
  sourceCode: HttpsUrl.optional(),
  places: z.array(z.enum(PLACES)).min(1).describe('Where it runs'),
  account: z.enum(['none', 'organiser', 'everyone']).optional().describe('Who needs an account'),
  price: text(140).optional().describe('What it costs, where a source says it'),
  sizes: z.array(z.enum(SIZES)).min(1).optional().describe('Size of association it suits; all when absent'),
  tutorials: z.array(Tutorial),
  noTutorial: text(160).optional().describe('Why there is no tutorial, where there is none'),
  caveats: z.array(Caveat).optional(),
  evidence: z
    .array(z.string().min(1))
    .min(1)
    .describe('Where the facts above were found: public pages, repositories, "guide"'),
  checked: IsoDate,
});
export type Alternative = z.infer<typeof Alternative>;

/** One yearly subscription that covers most of an association's needs. */
export const IntegratedOffer = z.strictObject({
  covers: z
    .array(
      z.strictObject({
        need: Id.describe('An id of categories.json'),
        with: z.string().min(1).max(80).describe('The software: "Nextcloud"'),
        extra: z.literal(true).optional().describe('true where it is not in the basic price'),
        note: text(200).optional(),
      }),
    )
    .min(1),
  yearly: z.strictObject({
    euros: z.number().positive().describe('The basic price, in euros a year'),
    gigabytes: z.number().positive().optional().describe('The storage in the basic price, where the source says it'),
    more: z.enum(['by-gigabyte', 'by-user']).describe('What more costs more'),
    options: z.array(z.strictObject({ need: Id, euros: z.number().positive() })).optional(),
    note: text(200).optional(),
  }),
  source: Id.describe('An id of sources.json: where the offer and its price were read'),
});
export type IntegratedOffer = z.infer<typeof IntegratedOffer>;

/** An ethical host and, where it has one, its integrated offer. */
export const EthicalHost = z.strictObject({
  $schema: z.string().optional(),
  name: Name,
  summary: text(200),
  website: HttpsUrl,
  sites: z.array(Domain).optional(),
  offers: z.array(Id).optional().describe('Ids of alternatives/ that it hosts'),
  integrated: IntegratedOffer.optional(),
  price: text(140).optional(),
  caveats: z.array(Caveat).optional(),
  evidence: z.array(z.string().min(1)).min(1),
  checked: IsoDate,
});
export type EthicalHost = z.infer<typeof EthicalHost>;

export const Resource = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).max(80),
  kind: z.enum(['learn', 'help', 'hosts']).describe('A place to learn, people who help, or where to find a host'),
  summary: text(220),
  website: HttpsUrl,
  language: Language,
  evidence: z.array(z.string().min(1)).min(1),
  checked: IsoDate,
});
export type Resource = z.infer<typeof Resource>;

/** Everything in `data/`, by id. */
export type Catalogue = {
  services: Record<string, Service>;
  alternatives: Record<string, Alternative>;
  hosts: Record<string, EthicalHost>;
  resources: Record<string, Resource>;
  categories: Record<string, Category>;
  criteria: Record<string, Criterion>;
  words: Record<string, Word>;
  sources: Record<string, Source>;
};

/** The schema of each part of `data/`: a folder with a file per entry, or one file of entries by id. */
export const CATALOGUE_PARTS = {
  services: { schema: Service, in: 'folder' },
  alternatives: { schema: Alternative, in: 'folder' },
  hosts: { schema: EthicalHost, in: 'folder' },
  resources: { schema: Resource, in: 'folder' },
  categories: { schema: Category, in: 'file' },
  criteria: { schema: Criterion, in: 'file' },
  words: { schema: Word, in: 'file' },
  sources: { schema: Source, in: 'file' },
} as const satisfies Record<keyof Catalogue, { schema: z.ZodType; in: 'folder' | 'file' }>;
