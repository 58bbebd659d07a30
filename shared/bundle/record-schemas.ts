import { z } from 'zod';
import type { EvidenceId, PortfolioId, RequirementId, ResponseKey, SetId, Sha256 } from '../domain/ids';
import { MAX_TAG_LENGTH, MAX_TAGS } from '../domain/tags';

/**
 * The shape of `carrel-portfolio/1`. Objects are not strict: an unknown key is left out and reported, so that a small
 * addition by a later version does not lock a person out of their own work. Values are strict, but for a date that a
 * person may have mistyped: it is left empty, and reported.
 */

/** Compiling readers at run time would need `unsafe-eval`; this must stand before the first schema. */
z.config({ jitless: true });

/** Half of a surrogate pair can't be written as UTF-8. */
const line = (max: number) => z.string().max(max).transform((text) => text.replace(/\p{Surrogate}/gu, '\uFFFD'));
const label = line(10_000);
const prose = line(100_000);
const idText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'an id');
/** `access`, `access/07`: what packs give as ids. */
const packIdText = z.string().max(200).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/, 'an id such as access/07');
const packIdOrEmpty = z.union([z.literal(''), packIdText]);
const dateOrEmpty = z.union([z.literal(''), z.iso.date()]).or(z.string().max(100).transform(() => ''));
const moment = z.iso.datetime();
const round = z.int().min(1).max(999_999);
/** Up to 2^53 - 1, which no file reaches. */
const bytes = z.int().min(0);

const portfolioId = idText.transform((text) => text as PortfolioId);
const evidenceId = idText.transform((text) => text as EvidenceId);
const setId = packIdText.transform((text) => text as SetId);
const ownerId = packIdText.transform((text) => text as RequirementId | SetId);
const responseKey = packIdText.refine((text) => text.includes('/'), 'a key such as access/07/approach').transform((text) => text as ResponseKey);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits').transform((text) => text as Sha256);
/** Rebuilt by `parseRichText` afterwards. */
const doc = z.unknown();

const profileSchema = z.object({ name: label, email: label, library: label, role: label, admittedOn: dateOrEmpty });

const headSchema = z.object({
  id: portfolioId,
  title: label,
  createdAt: moment,
  packId: line(200),
  packVersion: line(200),
  profile: profileSchema,
  rounds: z.record(packIdText, round),
});

const chosenSetSchema = z.object({
  setId,
  route: packIdOrEmpty,
  courseTitle: label,
  courseProvider: label,
  courseCompletedOn: dateOrEmpty,
  courseApprovedOn: dateOrEmpty,
});

const count = z.int().min(0).max(1_000_000_000);

const patronDataKind = z.enum(['barcode', 'phone', 'email', 'address', 'circulation', 'birth']);

const fileProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('blank'), sureness: z.enum(['certain', 'looks']) }),
  z.object({ kind: z.literal('damaged'), extent: z.enum(['whole', 'part']) }),
  z.object({ kind: z.literal('password') }),
  z.object({ kind: z.literal('restricted') }),
  z.object({ kind: z.literal('type-mismatch'), extension: line(40), detected: line(40) }),
  z.object({ kind: z.literal('no-extension'), detected: line(40) }),
  z.object({ kind: z.literal('program') }),
  z.object({ kind: z.literal('macros') }),
  z.object({ kind: z.literal('active'), what: z.enum(['script', 'launch', 'object', 'entities']) }),
  z.object({ kind: z.literal('remote') }),
  z.object({ kind: z.literal('link') }),
  z.object({ kind: z.literal('no-text') }),
  z.object({ kind: z.literal('uncommon') }),
  z.object({ kind: z.literal('archive') }),
  z.object({ kind: z.literal('location') }),
  z.object({ kind: z.literal('author') }),
  z.object({ kind: z.literal('tracked-changes') }),
  z.object({ kind: z.literal('comments') }),
  z.object({ kind: z.literal('hidden'), what: z.enum(['text', 'sheets', 'slides', 'attachments']) }),
  z.object({ kind: z.literal('notes') }),
  z.object({ kind: z.literal('oversized') }),
  z.object({ kind: z.literal('patron-data'), what: patronDataKind, count }),
  z.object({ kind: z.literal('not-looked-inside'), reason: z.enum(['time', 'failed']) }),
]);

const measure = z.number().min(0).max(1e9).optional();
const factsSchema = z.object({ pages: measure, slides: measure, sheets: measure, words: measure, seconds: measure, width: measure, height: measure });

const evidenceSchema = z.object({
  id: evidenceId,
  number: z.int().min(1).max(999_999),
  sha256,
  size: bytes,
  mediaType: line(200),
  originalName: label,
  title: label,
  classId: packIdOrEmpty,
  date: dateOrEmpty,
  description: prose,
  privacy: z.enum(['undeclared', 'no-patron-data', 'redacted', 'permission-held']),
  tags: z.array(line(MAX_TAG_LENGTH)).max(MAX_TAGS).exactOptional(),
  addedAt: moment,
  removedAt: z.union([z.literal(''), moment]),
  inspection: z.object({ inspector: z.int().min(0), detectedType: line(40), problems: z.array(fileProblemSchema).max(100), facts: factsSchema.optional() }),
});

const receiptSchema = z.object({
  id: idText,
  fileName: label,
  size: bytes,
  entries: z.int().min(0),
  round,
  madeAt: moment,
  receiptCode: line(100),
  recipient: label,
  scope: packIdText,
  draft: z.boolean(),
  withoutPdf: z.literal(true).exactOptional(),
  files: z.array(z.object({ fileName: label, size: bytes, receiptCode: line(100) })).max(10_000).exactOptional(),
  leftOut: z.array(label).max(10_000).exactOptional(),
});

const privacyAnswerSchema = z.object({
  owner: z.union([sha256, responseKey]),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, '16 lower-case hexadecimal digits'),
  kind: patronDataKind,
  count,
  answer: z.enum(['not-patron-data', 'redacted', 'permission-held']),
  answeredAt: moment,
});

export const recordsSchema = z.object({
  packJson: z.string().min(2).max(8_000_000),
  head: headSchema,
  chosenSets: z.array(chosenSetSchema).max(1_000),
  responses: z.array(z.object({ key: responseKey, doc, updatedAt: moment })).max(20_000),
  versions: z.array(z.object({ key: responseKey, savedAt: moment, doc })).max(500_000),
  requirementStates: z
    .array(
      z.object({
        requirementId: ownerId,
        mark: z.enum(['none', 'parked', 'ready']),
        suggestionId: packIdOrEmpty,
        selfRating: line(100),
      }),
    )
    .max(20_000),
  evidence: z.array(evidenceSchema).max(10_000),
  uses: z.array(z.object({ evidenceId, requirementId: ownerId, note: prose })).max(100_000),
  declarations: z.array(z.object({ declarationId: packIdText, givenAt: moment })).max(1_000),
  receipts: z.array(receiptSchema).max(20_000),
  privacyAnswers: z.array(privacyAnswerSchema).max(500_000).exactOptional(),
});

/** Records whose shape is sound; documents are still as they came. */
export type ShapedRecords = z.infer<typeof recordsSchema>;
