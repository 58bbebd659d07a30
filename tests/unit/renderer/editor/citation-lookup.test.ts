import { describe, expect, it, vi } from 'vitest';
import type { EvidenceId } from '../../../../shared/domain/ids';
import { CitationLookup, type CitedItem } from '../../../../renderer/editor/citation-lookup';

const item = (number: number): CitedItem => ({ id: `e${number}` as EvidenceId, number, title: `Item ${number}`, classLabel: 'Primary', shape: 'primary' });

describe('the evidence as the chips see it', () => {
  it('knows what it was told last, and nothing else', () => {
    const lookup = new CitationLookup();
    lookup.set([item(4), item(5)]);
    lookup.set([item(5)]);
    expect(lookup.get('e5' as EvidenceId)).toEqual(item(5));
    expect(lookup.get('e4' as EvidenceId)).toBeNull();
    expect(lookup.all()).toEqual([item(5)]);
  });

  it('tells every chip on screen, and none that has gone', () => {
    const lookup = new CitationLookup();
    const [staying, gone] = [vi.fn(), vi.fn()];
    lookup.subscribe(staying);
    lookup.subscribe(gone)();
    lookup.set([item(4)]);
    expect(staying).toHaveBeenCalledOnce();
    expect(gone).not.toHaveBeenCalled();
  });
});
