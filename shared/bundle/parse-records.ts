import { parseRichText } from '../domain/parse-rich-text';
import type { PortfolioRecords } from '../domain/portfolio';
import type { Result } from '../domain/result';
import { ok, refused } from '../domain/result';
import type { RichText } from '../domain/rich-text';
import type { RawRecords } from '../migrations/migrate-records';
import { currentRecordsFormat, migrateRecords } from '../migrations/migrate-records';
import { createDroppedList, noteDifferences } from './dropped';
import type { DroppedList } from './dropped';
import { findDuplicate } from './duplicate-ids';
import { findForbiddenKey, measureJson } from './json-guard';
import type { ShapedRecords } from './record-schemas';
import { recordsSchema } from './record-schemas';

export type PortfolioEnvelope = { readonly format: string; readonly scope: string };

export type ParsedPortfolio = {
  readonly envelope: PortfolioEnvelope;
  readonly records: PortfolioRecords;
  /** Places of what was left out or emptied: `records.evidence[3].colour`. */
  readonly dropped: readonly string[];
};

export type ParseLimits = {
  /** UTF-8 bytes. */
  readonly maxBytes: number;
  /** Nesting of arrays and objects. */
  readonly maxDepth: number;
};

export type RecordsProblem =
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-a-portfolio' }
  /** Made by a newer Carrel; `parseNewerPortfolioText` reads what fits. */
  | { readonly kind: 'newer-format'; readonly format: string }
  /** `__proto__`, `constructor` or `prototype` as a key. */
  | { readonly kind: 'forbidden-key'; readonly path: string }
  | { readonly kind: 'invalid-value'; readonly path: string; readonly expected: string }
  | { readonly kind: 'duplicate-id'; readonly path: string; readonly id: string };

export const defaultLimits: ParseLimits = { maxBytes: 64 * 1024 * 1024, maxDepth: 64 };

/**
 * Reads portfolio.json, from a bundle or a folder: older formats are brought up to date, unknown keys are left out and
 * named, everything else that is not as it should be refuses the whole. References to evidence that is not there are
 * kept; who uses the records names them. Fails closed.
 * @param text decoded from UTF-8; a byte-order mark is taken
 */
export function parsePortfolioText(text: string, limits: Partial<ParseLimits> = {}): Result<ParsedPortfolio, RecordsProblem> {
  const json = parseGuardedJson(text.replace(/^\uFEFF/, ''), { ...defaultLimits, ...limits });
  if (!json.ok) return json;
  const opened = parseEnvelope(json.value);
  if (!opened.ok) return opened;
  const { envelope, format, records } = opened.value;
  const dropped = createDroppedList();
  for (const key of Object.keys(json.value as object)) if (!envelopeKeys.has(key)) dropped.add(key);
  const shaped = parseShape(migrateRecords(records, format), dropped);
  if (!shaped.ok) return shaped;
  const duplicate = findDuplicate(shaped.value);
  if (duplicate !== null) return refused({ kind: 'duplicate-id', ...duplicate });
  const rebuilt = rebuildDocuments(shaped.value, dropped);
  return rebuilt.ok ? ok({ envelope, records: rebuilt.value, dropped: dropped.list() }) : rebuilt;
}

/** Text as JSON that is neither too large nor too deep and has no key that could reach a prototype. */
export function parseGuardedJson(text: string, limits: ParseLimits): Result<unknown, RecordsProblem> {
  if (text.length > limits.maxBytes) return refused({ kind: 'too-large', limit: limits.maxBytes });
  const measure = measureJson(text);
  if (measure.bytes > limits.maxBytes) return refused({ kind: 'too-large', limit: limits.maxBytes });
  if (measure.depth > limits.maxDepth) return refused({ kind: 'too-deep', limit: limits.maxDepth });
  const value = parseJson(text);
  if (value === undefined) return refused({ kind: 'not-json' });
  const path = findForbiddenKey(value);
  return path === null ? ok(value) : refused({ kind: 'forbidden-key', path: path.slice(1) });
}

/** No JSON text means `undefined`. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type OpenedEnvelope = { readonly envelope: PortfolioEnvelope; readonly format: number; readonly records: RawRecords };
const envelopeKeys: ReadonlySet<string> = new Set(['format', 'scope', 'records']);

function parseEnvelope(value: unknown): Result<OpenedEnvelope, RecordsProblem> {
  if (!isRecord(value)) return refused({ kind: 'not-a-portfolio' });
  const { format: formatName, scope, records } = value;
  const number = typeof formatName === 'string' ? /^carrel-portfolio\/([1-9]\d{0,5})$/.exec(formatName)?.[1] : undefined;
  if (typeof formatName !== 'string' || number === undefined) return refused({ kind: 'not-a-portfolio' });
  const format = Number(number);
  if (format > currentRecordsFormat) return refused({ kind: 'newer-format', format: formatName });
  if (typeof scope !== 'string' || !/^[a-z0-9-]{1,200}$/.test(scope)) return refused({ kind: 'invalid-value', path: 'scope', expected: 'a set, program or everything' });
  if (!isRecord(records)) return refused({ kind: 'invalid-value', path: 'records', expected: 'the records' });
  return ok({ envelope: { format: formatName, scope }, format, records });
}

export function isRecord(value: unknown): value is RawRecords {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseShape(records: RawRecords, dropped: DroppedList): Result<ShapedRecords, RecordsProblem> {
  const parsed = recordsSchema.safeParse(records);
  if (parsed.success) {
    noteDifferences(records, parsed.data, { path: 'records', dropped });
    return ok(parsed.data);
  }
  const issue = parsed.error.issues[0];
  const path = ['records', ...(issue?.path ?? [])].map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return refused({ kind: 'invalid-value', path: path.slice(1), expected: issue?.message ?? '' });
}

function rebuildDocuments(shaped: ShapedRecords, dropped: DroppedList): Result<PortfolioRecords, RecordsProblem> {
  const responses = rebuildEach(shaped.responses, 'records.responses', dropped);
  if (!responses.ok) return responses;
  const versions = rebuildEach(shaped.versions, 'records.versions', dropped);
  return versions.ok ? ok({ ...shaped, responses: responses.value, versions: versions.value }) : versions;
}

type WithDoc<T> = Omit<T, 'doc'> & { readonly doc: RichText };

function rebuildEach<T extends { readonly doc: unknown }>(items: readonly T[], path: string, dropped: DroppedList): Result<readonly WithDoc<T>[], RecordsProblem> {
  const rebuilt: WithDoc<T>[] = [];
  for (const [index, item] of items.entries()) {
    const parsed = parseRichText(item.doc);
    if (!parsed.ok) return refused({ kind: 'invalid-value', path: `${path}[${index}].doc.${parsed.problem.path}`, expected: parsed.problem.expected });
    for (const place of parsed.value.dropped) dropped.add(`${path}[${index}].doc.${place}`);
    rebuilt.push({ ...item, doc: parsed.value.doc });
  }
  return ok(rebuilt);
}
