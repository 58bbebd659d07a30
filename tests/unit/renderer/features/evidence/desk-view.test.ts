import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFiltered, parseDeskView, toDeskParams, usualView, type DeskView } from '../../../../../renderer/features/evidence/desk-view';
import { sortKeys } from '../../../../../renderer/features/evidence/evidence-sort';
import { kindGroups } from '../../../../../renderer/features/evidence/file-words';

const day = fc.constantFrom('', '2026-01-31', '2025-12-01');
const aView = fc.record<DeskView>({
  query: fc.string({ maxLength: 40 }), show: fc.constantFrom('all', 'primary', 'unused'), set: fc.constantFrom('', 'access'), kind: fc.constantFrom('' as const, ...kindGroups),
  tag: fc.string({ maxLength: 60 }), from: day, to: day, sort: fc.constantFrom(...sortKeys), layout: fc.constantFrom('list', 'grid'),
});

describe('the view in the address', () => {
  it('comes back as it was, and leaves other parameters alone', () => {
    fc.assert(
      fc.property(aView, (view) => {
        const params = toDeskParams(new URLSearchParams('print=1'), view);
        expect(parseDeskView(new URLSearchParams(params.toString()))).toEqual(view);
        expect(params.get('print')).toBe('1');
      }),
    );
  });

  it('names only what is not usual', () => {
    expect(toDeskParams(new URLSearchParams(), usualView).toString()).toBe('');
    expect(toDeskParams(new URLSearchParams(), { ...usualView, query: 'hold', show: 'primary' }).toString()).toBe('q=hold&class=primary');
  });

  it('takes what makes no sense for nothing', () => {
    expect(parseDeskView(new URLSearchParams('type=program&from=yesterday&sort=luck&view=cube'))).toEqual(usualView);
  });

  it('is filtered by anything but order and look', () => {
    expect(isFiltered({ ...usualView, sort: 'size', layout: 'grid' })).toBe(false);
    expect(isFiltered({ ...usualView, tag: 'desk' })).toBe(true);
  });
});
