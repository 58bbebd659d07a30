import { describe, expect, it } from 'vitest';
import { toCopyName, toDifferenceText, toOnlyNowText, toOthersText, toReportText, toTestText } from '../../../../../renderer/features/safe-copies/copy-sentences';
import type { Differences } from '../../../../../renderer/storage/safe-copies-differences';
import { anEvidence } from '../../../../builders/an-evidence';

const none: Differences = { parts: [], items: [], others: [], isOnlyNow: { parts: 0, items: 0 } };
const at = new Date(2026, 10, 22, 18, 10);

describe('sentences about safe copies', () => {
  it('call a copy by its time today, and by its day later', () => {
    const madeAt = at.toISOString();
    expect(toCopyName({ madeAt }, at.getTime())).toBe('today’s 6:10\u00A0pm copy');
    expect(toCopyName({ madeAt }, at.getTime() + 24 * 60 * 60 * 1000)).toBe('the copy of 22\u00A0Nov\u00A02026, 6:10\u00A0pm');
  });

  it('count what differs, and promise that going back overwrites nothing', () => {
    expect(toDifferenceText(none)).toBe('Everything in it is as you have it now.');
    expect(toDifferenceText({ ...none, others: ['profile'] })).toMatch(/^One thing differs .* never overwrites/);
    expect(toDifferenceText({ ...none, others: ['profile', 'sets'] })).toMatch(/^Two things differ /);
  });

  it('say what is newer and what only a second portfolio has, or nothing', () => {
    expect([toOnlyNowText(none), toOthersText([])]).toEqual(['', '']);
    expect(toOnlyNowText({ ...none, isOnlyNow: { parts: 1, items: 3 } })).toBe('Newer than this copy: one part and three evidence items.');
    expect(toOthersText(['profile', 'marks'])).toBe('Your profile and marks such as ready or parked differ as well.');
  });

  it('call a test sound only when nothing at all differs', () => {
    const sound = { records: 1240, fields: 5302, differences: [], files: 1, damaged: [] };
    expect(toTestText(sound)).toMatchObject({ isSound: true, text: expect.stringContaining('compared 1,240 records with 5,302 fields, read 1 evidence file again') as string });
    expect(toTestText({ ...sound, damaged: [anEvidence(4)] })).toMatchObject({ isSound: false, text: expect.stringContaining('E4, Item 4') as string });
    expect(toTestText({ ...sound, differences: ['responses[0].doc'] })).toMatchObject({ isSound: false, text: expect.stringContaining('One value did not come back as written: responses[0].doc.') as string });
  });

  it('tell of a report only what there is', () => {
    const item = { kind: 'evidence', label: 'E1', reason: '' } as const;
    expect(toReportText({ items: [{ ...item, outcome: 'added' }] })).toBe('1 added');
    expect(toReportText({ items: [{ ...item, outcome: 'added' }, { ...item, outcome: 'added-without-file' }, { ...item, outcome: 'skipped' }] })).toBe('1 added, 1 added without the file, 1 left out');
  });
});
