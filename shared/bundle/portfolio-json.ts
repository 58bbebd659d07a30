import type { EvidenceId } from '../domain/ids';
import type { PortfolioRecords, Use } from '../domain/portfolio';
import { currentRecordsFormat } from '../migrations/migrate-records';

/** The text of portfolio.json: the same records give the same text, in whatever order storage returned them. */
export function toPortfolioText(records: PortfolioRecords, scope: string): string {
  return toStableJson({ format: `carrel-portfolio/${currentRecordsFormat}`, scope, records: toSortedRecords(records) });
}

/** Keys in alphabetical order, one space of indent, a final line break. */
export function toStableJson(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 1)}\n`;
}

/** For `JSON.stringify`: keys in alphabetical order. */
export function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)));
}

/** By code unit, which no computer's language settings can change. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Every list in the order in which portfolio.json has it. */
export function toSortedRecords(records: PortfolioRecords): PortfolioRecords {
  const numbers = new Map<EvidenceId, number>(records.evidence.map((item) => [item.id, item.number]));
  const toUseKey = (use: Use): string => `${use.requirementId} ${String(numbers.get(use.evidenceId) ?? 0).padStart(6, '0')} ${use.evidenceId}`;
  return {
    ...records,
    chosenSets: sortBy(records.chosenSets, (chosen) => chosen.setId),
    responses: sortBy(records.responses, (response) => response.key),
    versions: sortBy(records.versions, (version) => `${version.key} ${version.savedAt}`),
    requirementStates: sortBy(records.requirementStates, (state) => state.requirementId),
    evidence: [...records.evidence].sort((a, b) => a.number - b.number),
    uses: sortBy(records.uses, toUseKey),
    declarations: sortBy(records.declarations, (given) => given.declarationId),
    receipts: sortBy(records.receipts, (receipt) => `${receipt.madeAt} ${receipt.id}`),
    ...(records.privacyAnswers === undefined ? {} : { privacyAnswers: sortBy(records.privacyAnswers, ({ owner, fingerprint }) => `${owner} ${fingerprint}`) }),
  };
}

function sortBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return items.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => compare(a.key, b.key)).map(({ item }) => item);
}
