import type { ShapedRecords } from './record-schemas';

export type Duplicate = { readonly path: string; readonly id: string };

/** The first record whose key was there before: which of the two is meant can't be known, so the whole is refused. */
export function findDuplicate(records: ShapedRecords): Duplicate | null {
  return (
    findTwice('records.evidence', records.evidence.map((item) => item.id)) ??
    findTwice('records.evidence', records.evidence.map((item) => `E${item.number}`)) ??
    findTwice('records.responses', records.responses.map((response) => response.key)) ??
    findTwice('records.chosenSets', records.chosenSets.map((chosen) => chosen.setId)) ??
    findTwice('records.requirementStates', records.requirementStates.map((state) => state.requirementId)) ??
    findTwice('records.uses', records.uses.map((use) => `${use.evidenceId} ${use.requirementId}`)) ??
    findTwice('records.declarations', records.declarations.map((given) => given.declarationId)) ??
    findTwice('records.receipts', records.receipts.map((receipt) => receipt.id)) ??
    findTwice('records.privacyAnswers', (records.privacyAnswers ?? []).map(({ owner, fingerprint }) => `${owner} ${fingerprint}`))
  );
}

function findTwice(path: string, ids: readonly string[]): Duplicate | null {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) return { path: `${path}[${index}]`, id };
    seen.add(id);
  }
  return null;
}
