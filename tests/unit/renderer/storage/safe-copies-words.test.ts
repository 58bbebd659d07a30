import { describe, expect, it } from 'vitest';
import type { PortfolioId } from '../../../../shared/domain/ids';
import type { SafeCopy, SafeCopyPlace } from '../../../../shared/platform/safe-copies';
import type { SafeCopyReport } from '../../../../renderer/storage/safe-copies-keeper';
import { toPlaceLabel, toSafeCopyMark } from '../../../../renderer/storage/safe-copies-words';

const own: SafeCopyPlace = { id: 'own', label: 'Documents', state: 'ready' };
const stick: SafeCopyPlace = { id: 'chosen', label: 'KINGSTON', state: 'ready' };
const copy: SafeCopy = { id: 'c1', place: 'own', portfolioId: 'p1' as PortfolioId, title: 'Mine', madeAt: new Date(2026, 10, 22, 20, 42).toISOString(), files: 1, bytes: 1000 };
const report: SafeCopyReport = { places: [own], copies: [copy], isWriting: false, failures: [], missing: 0 };
const now = new Date(2026, 10, 22, 21, 0).getTime();

describe('what the bar says of safe copies', () => {
  it('says nothing before they have been looked at', () => {
    expect(toSafeCopyMark({ ...report, places: null }, now)).toBeNull();
  });

  it('says the time of one of today, and the day of an older one', () => {
    expect(toSafeCopyMark(report, now)).toEqual({ text: 'Safe copy', when: '8:42\u00A0pm', isWorthALook: false });
    expect(toSafeCopyMark(report, now + 24 * 60 * 60 * 1000)).toEqual({ text: 'Safe copy', when: '22\u00A0Nov\u00A02026', isWorthALook: false });
  });

  it('says when there is none yet, calmly', () => {
    expect(toSafeCopyMark({ ...report, copies: [] }, now)).toEqual({ text: 'No safe copy yet', when: '', isWorthALook: false });
  });

  it.each([
    ['missing', 'Safe copy: second place not there'],
    ['not-writable', 'Safe copy: second place locked'],
    ['not-allowed', 'Safe copy: allow the folder again'],
  ] as const)('is worth a look when the second place is %s', (state, text) => {
    expect(toSafeCopyMark({ ...report, places: [own, { ...stick, state }] }, now)).toEqual({ text, when: '', isWorthALook: true });
  });

  it('is worth a look when a copy could not be made', () => {
    expect(toSafeCopyMark({ ...report, failures: [{ place: 'own', problem: { kind: 'disk-full' } }] }, now)?.text).toBe('Safe copy: disk full');
    expect(toSafeCopyMark({ ...report, failures: [{ place: 'own', problem: { kind: 'storage-failed', detail: 'x' } }] }, now)?.text).toBe('Safe copy: not made');
    expect(toSafeCopyMark({ ...report, places: [{ ...own, state: 'missing' }] }, now)?.text).toBe('Safe copy: not possible now');
  });

  it('calls a place by its name, as long as it is used', () => {
    expect(toPlaceLabel({ place: 'chosen' }, [own, stick])).toBe('KINGSTON');
    expect(toPlaceLabel({ place: 'chosen' }, [own])).toBe('Another place');
  });
});
