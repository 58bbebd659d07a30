import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGroups, type Groupable } from '../../../../shared/pdf/merge-groups';

const aFile = (size: number, own: Partial<Groupable> = {}): Groupable => ({ size, canJoin: true, staysAlone: false, ...own });
const files = fc.array(fc.record({ size: fc.integer({ min: 1, max: 100 }), canJoin: fc.boolean(), staysAlone: fc.constant(false) }), { maxLength: 25 });

describe('joining files', () => {
  it('leaves them apart while there are few enough', () => {
    expect(planGroups([aFile(1), aFile(2)], { maxFileBytes: 1, maxFiles: 2 })).toEqual([[0], [1]]);
    expect(planGroups([aFile(1), aFile(2)], { maxFileBytes: null, maxFiles: null })).toEqual([[0], [1]]);
  });

  it('joins the smallest neighbors first, and no more than needed', () => {
    expect(planGroups([aFile(9), aFile(1), aFile(2), aFile(9)], { maxFileBytes: 20, maxFiles: 3 })).toEqual([[0], [1, 2], [3]]);
  });

  it('keeps the portfolio alone as long as that is possible', () => {
    const portfolio = aFile(1, { staysAlone: true });
    expect(planGroups([portfolio, aFile(8), aFile(9)], { maxFileBytes: null, maxFiles: 2 })).toEqual([[0], [1, 2]]);
    expect(planGroups([portfolio, aFile(8), aFile(9)], { maxFileBytes: null, maxFiles: 1 })).toEqual([[0, 1, 2]]);
  });

  it('finds a way in order where the smallest first lead nowhere', () => {
    expect(planGroups([6, 1, 1, 6].map((size) => aFile(size)), { maxFileBytes: 7, maxFiles: 2 })).toEqual([[0, 1], [2, 3]]);
  });

  it('says when it can’t be done', () => {
    expect(planGroups([aFile(6), aFile(6)], { maxFileBytes: 10, maxFiles: 1 })).toBeNull();
    expect(planGroups([aFile(1), aFile(1, { canJoin: false })], { maxFileBytes: null, maxFiles: 1 })).toBeNull();
  });

  it('keeps every file once, in order, within the limits, and the same every time', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 100, max: 400 }), fc.integer({ min: 1, max: 12 }), (some, maxFileBytes, maxFiles) => {
        const groups = planGroups(some, { maxFileBytes, maxFiles });
        expect(planGroups(some, { maxFileBytes, maxFiles })).toEqual(groups);
        if (groups === null) {
          expect(some.length).toBeGreaterThan(maxFiles);
          return;
        }
        expect(groups.flat()).toEqual(some.map((_, index) => index));
        expect(groups.length).toBeLessThanOrEqual(maxFiles);
        for (const group of groups) {
          expect(group.reduce((sum, index) => sum + (some[index]?.size ?? 0), 0)).toBeLessThanOrEqual(maxFileBytes);
          if (group.length > 1) expect(group.every((index) => some[index]?.canJoin)).toBe(true);
        }
      }),
    );
  });
});
