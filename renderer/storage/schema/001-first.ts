/** Tables of a portfolio's database, first release. Released steps are never edited; a change is a new step. */
export const schema001 = {
  head: 'name',
  chosenSets: 'setId',
  responses: 'key',
  versions: '++n, key',
  drafts: 'key',
  requirementStates: 'requirementId',
  evidence: 'id, &number, sha256',
  uses: '[evidenceId+requirementId], requirementId, evidenceId',
  declarations: 'declarationId',
  receipts: 'id',
  frozenCopies: 'receiptId',
} as const;
