import { z } from 'zod';

// The content security policy of both hosts forbids eval, which zod would use to go faster.
z.config({ jitless: true });

/**
 * The program-pack format `carrel-pack/1`: its shape. Every object is strict, so that a misspelt key is refused and a
 * misspelt limit never means "no limit". What a shape can't say (unique ids, references, check parameters) is in
 * `rules/`. A message given here finishes the sentence "expected ...".
 */

const text = z.string().trim().min(1, 'some text');
/** `access`, `learning-statement`: lower case, digits, hyphens. Ids end up in file names, hence the length. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and single hyphens')
  .max(60);
/** `access/07`: a set's id, a slash, and a part of its own. */
const requirementId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/, 'an id such as access/07')
  .max(120);
const extension = z.string().regex(/^[a-z0-9]+$/, 'a file extension in lower case without a dot, such as pdf');
const dateOnly = z.iso.date('a date such as 2026-11-22');
const webAddress = z.url({ protocol: /^https$/, error: 'a web address that begins with https://' });
const share = z.number().min(0).max(1);
const count = z.int().min(0);

export const limitSchema = z
  .strictObject({
    unit: z.enum(['words', 'paragraphs', 'pages', 'items', 'minutes', 'megabytes']),
    min: z.number().min(0).optional(),
    max: z.number().positive().optional(),
    force: z.enum(['advisory', 'hard']),
  })
  .refine((limit) => limit.min !== undefined || limit.max !== undefined, 'a min, a max or both')
  .refine((limit) => (limit.min ?? 0) <= (limit.max ?? Infinity), 'a min not above the max');

export const slotSchema = z.strictObject({
  id,
  kind: z.enum(['richText', 'file', 'video', 'link', 'form', 'table', 'thirdParty']),
  label: text,
  guidance: text.optional(),
  /** Shown in an empty part, in the first person: "Say in a few sentences ...". */
  placeholder: text.optional(),
  required: z.boolean(),
  limits: z.array(limitSchema).optional(),
  /** `suggestion`: this part is not asked for once a suggestion is chosen. */
  replacedBy: z.literal('suggestion').optional(),
  /** For files: lower-case extensions that are taken. */
  extensions: z.array(extension).optional(),
});

export const suggestionSchema = z.strictObject({ id, text });

export const requirementSchema = z.strictObject({
  id: requirementId,
  number: text,
  /** Two to five words, for lists: "Explaining policies". */
  title: text,
  verb: z.enum(['know', 'do', 'know-do', 'explain', 'explain-do', 'know-explain', 'know-assist', 'assist', 'unknown']),
  text,
  certainty: z.enum(['confirmed', 'incomplete']).optional(),
  suggestions: z.array(suggestionSchema).optional(),
  children: z.array(z.strictObject({ id: requirementId, number: text, text })).optional(),
});

export const setSchema = z.strictObject({
  id,
  title: text,
  group: id,
  about: text,
  source: webAddress.optional(),
  certainty: z.enum(['confirmed', 'incomplete']).optional(),
  requirements: z.array(requirementSchema).min(1),
});

export const checkUseSchema = z.strictObject({
  check: id,
  /** `slots`, `class`, `set` and `needs` name slots, an evidence class and sets of this pack, whatever the check. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())], 'a text, a number, true, false or a list of texts')),
  severity: z.enum(['must', 'should', 'remark']),
});

const routeSchema = z.strictObject({
  id,
  label: text,
  about: text.optional(),
  /** `writing`: answers are asked for. `course` and `agreement` ask for none. */
  kind: z.enum(['writing', 'course', 'agreement']),
  lookBackMonths: count.optional(),
});

const ratingSchema = z.strictObject({
  scale: z.array(z.strictObject({ id, label: text })).min(2),
  raters: z.int().min(1).max(9),
  /** What several ratings of one requirement amount to: a level of the scale, or `ask-for-more`. */
  combine: z.array(z.strictObject({ given: z.array(id).min(2), result: id })),
  outcome: z.strictObject({
    min: z.record(z.string(), share),
    max: z.record(z.string(), share),
    round: z.enum(['up', 'down', 'nearest']),
  }),
  resubmissions: count,
});

const eligibilitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hours'), min: z.number().positive(), withinYears: z.number().positive(), text: text }),
  z.strictObject({ kind: z.literal('statement'), text }),
]);

const renewalSchema = z.strictObject({
  every: z.strictObject({ years: z.number().positive() }),
  windowMonthsBefore: count,
  graceMonthsAfter: count,
  hours: z.number().min(0),
  minimums: z.array(z.strictObject({ category: text, hours: z.number().positive() })),
  caps: z.array(z.strictObject({ category: text, hours: z.number().positive() })).optional(),
  minimumActivityHours: z.number().min(0),
  conversions: z.array(z.strictObject({ unit: id, label: text, hours: z.number().positive() })),
});

const counterSchema = z.strictObject({
  id,
  label: text,
  about: text.optional(),
  unit: z.enum(['points', 'hours', 'entries']),
  min: z.number().min(0).optional(),
  withinMonths: count.optional(),
  categories: z.array(z.strictObject({ id, label: text, min: z.number().min(0).optional(), max: z.number().min(0).optional() })),
  conversions: z.array(z.strictObject({ unit: id, label: text, counts: z.number().positive() })).optional(),
});

/** What a file name may not have on Windows, a Mac or Linux, and control characters. */
const unsafeInNames = /[\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]/u;
const namePattern = text
  .refine((pattern) => !unsafeInNames.test(pattern), 'no character that a file name can’t have')
  .refine((pattern) => !/[{}]/.test(pattern.replace(/\{(?:name|set|number|title|date|part)\}/g, '')), 'only {name}, {set}, {number}, {title}, {date} and {part} in braces');

const recipientSchema = z.strictObject({
  id,
  title: text,
  about: text.optional(),
  /** What kind of reader it is. */
  purpose: z.enum(['pre-review', 'submission', 'own-record']),
  limits: z.strictObject({
    types: z.array(extension).optional(),
    maxFileMB: z.number().positive().optional(),
    maxTotalMB: z.number().positive().optional(),
    maxFiles: z.int().positive().optional(),
  }),
  /** How files that are not one bundle are called. */
  naming: z
    .strictObject({
      pattern: namePattern.max(200).optional(),
      /** Characters, the extension included. */
      maxLength: z.int().min(20).max(150).optional(),
      ascii: z.boolean().optional(),
    })
    .optional(),
});

export const packSchema = z.strictObject({
  format: z.literal('carrel-pack/1'),
  id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id such as org.example.program').max(100),
  version: text,
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'a language such as en or en-US'),
  title: text,
  shortTitle: text,
  /** One line for the place where a program is chosen. */
  about: text,
  issuer: z.strictObject({ name: text, country: text.optional(), url: webAddress.optional() }),
  status: z.strictObject({
    state: z.enum(['open', 'closed', 'unknown']),
    note: text,
    since: dateOnly.optional(),
    source: webAddress.optional(),
    checked: dateOnly,
  }),
  sources: z.array(z.strictObject({ title: text, url: webAddress })).optional(),
  validity: z.strictObject({ from: dateOnly.optional(), until: dateOnly.optional() }).optional(),
  wording: z.enum(['paraphrase', 'official']),
  submissionUnit: z.enum(['set', 'program']),
  groups: z.array(z.strictObject({ id, label: text, choose: z.union([z.literal('all'), z.int().positive()], '“all” or a whole number above 0') })).min(1),
  routes: z.array(routeSchema).min(1),
  evidenceClasses: z.array(z.strictObject({ id, label: text, guidance: text, shape: z.enum(['primary', 'secondary']) })),
  slots: z.strictObject({ program: z.array(slotSchema), set: z.array(slotSchema), requirement: z.array(slotSchema) }),
  sets: z.array(setSchema).min(1),
  checks: z.array(checkUseSchema),
  rating: ratingSchema.optional(),
  eligibility: z.array(eligibilitySchema),
  clock: z.strictObject({ completeWithin: z.strictObject({ years: z.number().positive() }), from: z.enum(['admission']) }).optional(),
  renewal: renewalSchema.optional(),
  counters: z.array(counterSchema).optional(),
  fees: z.array(z.strictObject({ id, label: text, amount: z.number().min(0), memberAmount: z.number().min(0).optional(), currency: z.string().regex(/^[A-Z]{3}$/, 'a currency such as USD') })),
  declarations: z.array(z.strictObject({ id, text, required: z.boolean() })),
  recipients: z.array(recipientSchema).min(1),
  /** Words per printed page, the basis of every page estimate. */
  wordsPerPage: z.int().min(50).max(2000),
});
