import type { EvidenceId, Sha256 } from '../../shared/domain/ids';
import type { Evidence, Receipt } from '../../shared/domain/portfolio';

/** A sound, primary, dated, declared PDF. `anEvidence(4)` has the id `e4` and bytes of its own. */
export function anEvidence(number = 1, overrides: Partial<Evidence> = {}): Evidence {
  return {
    id: `e${number}` as EvidenceId,
    number,
    sha256: number.toString(16).padStart(64, '0') as Sha256,
    size: 312_000,
    mediaType: 'application/pdf',
    originalName: `file-${number}.pdf`,
    title: `Item ${number}`,
    classId: 'primary',
    date: '2026-03-01',
    description: '',
    privacy: 'no-patron-data',
    addedAt: '2026-04-02T10:00:00.000Z',
    removedAt: '',
    inspection: { inspector: 1, detectedType: 'pdf', problems: [] },
    ...overrides,
  };
}

export function aReceipt(overrides: Partial<Receipt> = {}): Receipt {
  return {
    id: 'r1',
    fileName: 'small-access-2026-08-02-r1.zip',
    size: 1000,
    entries: 10,
    round: 1,
    madeAt: '2026-08-02T12:00:00.000Z',
    receiptCode: '0000-0000-0000-0000-0000',
    recipient: 'default',
    scope: 'access',
    draft: false,
    ...overrides,
  };
}
