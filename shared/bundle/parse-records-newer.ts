import { parseRichText } from '../domain/parse-rich-text';
import type { PortfolioRecords, PrivacyAnswer } from '../domain/portfolio';
import type { Result } from '../domain/result';
import { ok, refused } from '../domain/result';
import type { RichText } from '../domain/rich-text';
import { currentRecordsFormat } from '../migrations/migrate-records';
import type { RawRecords } from '../migrations/migrate-records';
import { createDroppedList } from './dropped';
import type { DroppedList } from './dropped';
import { readFittingRow, readFittingRows, type RawPlace } from './parse-records-rows';
import { defaultLimits, isRecord, parseGuardedJson } from './parse-records';
import type { ParsedPortfolio, ParseLimits, PortfolioEnvelope, RecordsProblem } from './parse-records';
import { recordsSchema } from './record-schemas';

const { shape } = recordsSchema;
const profile = { schema: shape.head.shape.profile, spare: { name: '', email: '', library: '', role: '', admittedOn: '' } };
const head = {
  schema: shape.head,
  spare: { id: 'newer', title: '', createdAt: '1970-01-01T00:00:00.000Z', packId: '', packVersion: '', profile: profile.spare, rounds: {} },
};
const undecided = { title: '', classId: '', date: '', description: '', privacy: 'undeclared', mediaType: '', removedAt: '', inspection: { inspector: 0, detectedType: '', problems: [] } };
const course = { route: '', courseTitle: '', courseProvider: '', courseCompletedOn: '', courseApprovedOn: '' };

/**
 * Reads a portfolio.json whose format is newer than ours: every record that still fits is taken, also where a field of it
 * had to be emptied; the others are left out. Both are named in `dropped`. Refuses what has no records at all, no pack,
 * or a size or depth that no portfolio has.
 */
export function parseNewerPortfolioText(text: string, limits: Partial<ParseLimits> = {}): Result<ParsedPortfolio, RecordsProblem> {
  const json = parseGuardedJson(text.replace(/^\uFEFF/, ''), { ...defaultLimits, ...limits });
  if (!json.ok) return json;
  const dropped = createDroppedList();
  const opened = parseNewerEnvelope(json.value, dropped);
  if (!opened.ok) return opened;
  const { envelope, raw } = opened.value;
  const packJson = shape.packJson.safeParse(raw['packJson']);
  if (!packJson.success) return refused({ kind: 'invalid-value', path: 'records.packJson', expected: 'the program pack' });
  const rows = readEverything(raw, dropped);
  const records: PortfolioRecords = { packJson: packJson.data, ...rows, ...readOthers(raw, rows, dropped) };
  for (const name of Object.keys(raw)) if (!Object.hasOwn(shape, name)) dropped.add(`records.${name}`);
  // Each record fits by now; what may still not fit is how many there are.
  const fits = recordsSchema.safeParse(records);
  if (!fits.success) return refused({ kind: 'invalid-value', path: `records.${String(fits.error.issues[0]?.path[0] ?? '')}`, expected: fits.error.issues[0]?.message ?? '' });
  return ok({ envelope, records, dropped: dropped.list() });
}

/** True for a portfolio that only `parseNewerPortfolioText` reads. */
export function isNewerFormat({ format }: PortfolioEnvelope): boolean {
  return toFormatNumber(format) > currentRecordsFormat;
}

/** 0 for what is no format of ours. */
function toFormatNumber(format: unknown): number {
  return typeof format === 'string' ? Number(/^carrel-portfolio\/([1-9]\d{0,5})$/.exec(format)?.[1] ?? 0) : 0;
}

function parseNewerEnvelope(value: unknown, dropped: DroppedList): Result<{ readonly envelope: PortfolioEnvelope; readonly raw: RawRecords }, RecordsProblem> {
  if (!isRecord(value)) return refused({ kind: 'not-a-portfolio' });
  const { format, scope, records, ...others } = value;
  if (typeof format !== 'string' || toFormatNumber(format) <= currentRecordsFormat) return refused({ kind: 'not-a-portfolio' });
  if (!isRecord(records)) return refused({ kind: 'invalid-value', path: 'records', expected: 'the records' });
  for (const key of Object.keys(others)) dropped.add(key);
  const isKnownScope = typeof scope === 'string' && /^[a-z0-9-]{1,200}$/.test(scope);
  if (!isKnownScope) dropped.add('scope');
  return ok({ envelope: { format, scope: isKnownScope ? scope : 'everything' }, raw: records });
}

function readEverything(raw: RawRecords, dropped: DroppedList): Omit<PortfolioRecords, 'packJson'> {
  const rowsOf = (name: string) => ({ value: raw[name], path: `records.${name}`, dropped });
  return {
    head: readHead(raw['head'], dropped),
    chosenSets: readFittingRows(rowsOf('chosenSets'), { schema: shape.chosenSets.element, spare: course, keysOf: (row) => [row.setId] }),
    responses: toRowsWithDocs(readFittingRows(rowsOf('responses'), { schema: shape.responses.element, spare: {}, keysOf: (row) => [row.key] }), 'records.responses', dropped),
    versions: toRowsWithDocs(readFittingRows(rowsOf('versions'), { schema: shape.versions.element, spare: {}, keysOf: () => [] }), 'records.versions', dropped),
    requirementStates: readFittingRows(rowsOf('requirementStates'), {
      schema: shape.requirementStates.element,
      spare: { mark: 'none', suggestionId: '', selfRating: '' },
      keysOf: (row) => [row.requirementId],
    }),
    evidence: readFittingRows(rowsOf('evidence'), { schema: shape.evidence.element, spare: undecided, keysOf: (row) => [row.id, `E${row.number}`] }),
    uses: readFittingRows(rowsOf('uses'), { schema: shape.uses.element, spare: { note: '' }, keysOf: (row) => [`${row.evidenceId} ${row.requirementId}`] }),
    declarations: readFittingRows(rowsOf('declarations'), { schema: shape.declarations.element, spare: {}, keysOf: (row) => [row.declarationId] }),
    receipts: readFittingRows(rowsOf('receipts'), { schema: shape.receipts.element, spare: { recipient: '' }, keysOf: (row) => [row.id] }),
    ...(raw['privacyAnswers'] === undefined ? {} : { privacyAnswers: readAnswers(rowsOf('privacyAnswers')) }),
  };
}

/** Lists that the schema has and `readEverything` does not: each is read as a whole, or named. */
function readOthers(raw: RawRecords, rows: object, dropped: DroppedList): Partial<PortfolioRecords> {
  const read: [string, unknown][] = [];
  for (const [name, schema] of Object.entries(shape)) {
    if (name === 'packJson' || Object.hasOwn(rows, name) || raw[name] === undefined) continue;
    const list = schema.safeParse(raw[name]);
    if (list.success) read.push([name, list.data]);
    else dropped.add(`records.${name}`);
  }
  return Object.fromEntries(read);
}

function readAnswers(place: RawPlace): readonly PrivacyAnswer[] {
  const schema = shape.privacyAnswers.unwrap().element;
  return readFittingRows(place, { schema, spare: {}, keysOf: ({ owner, fingerprint }) => [`${owner} ${fingerprint}`] });
}

function readHead(value: unknown, dropped: DroppedList): PortfolioRecords['head'] {
  const raw = isRecord(value) ? value : {};
  const known = readFittingRow({ value: raw['profile'] ?? {}, path: 'records.head.profile', dropped }, profile);
  const read = readFittingRow({ value: { ...raw, profile: known ?? profile.spare }, path: 'records.head', dropped }, head);
  return read ?? shape.head.parse(head.spare);
}

/** Unknown parts of a text are taken out and named, their words kept; a text that is none at all is left out. */
function toRowsWithDocs<T extends { readonly key: string; readonly doc: unknown }>(rows: readonly T[], path: string, dropped: DroppedList): readonly (Omit<T, 'doc'> & { readonly doc: RichText })[] {
  return rows.flatMap((row) => {
    const parsed = parseRichText(row.doc);
    for (const place of parsed.ok ? parsed.value.dropped : ['']) dropped.add(`${path} (${row.key})${place === '' ? '' : `.doc.${place}`}`);
    return parsed.ok ? [{ ...row, doc: parsed.value.doc }] : [];
  });
}
