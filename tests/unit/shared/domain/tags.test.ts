import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_TAG_LENGTH, MAX_TAGS, toTagsFromText, toTags } from '../../../../shared/domain/tags';

describe('tags', () => {
  it('are parted by commas, trimmed, and none is kept twice whatever its case', () => {
    expect(toTagsFromText(' Desk, holds ,,DESK,  spring   2026 ')).toEqual(['Desk', 'holds', 'spring 2026']);
  });

  it('keep the first twenty, cut to sixty characters without halving one', () => {
    expect(toTags(Array.from({ length: 30 }, (_, index) => `t${index}`))).toHaveLength(MAX_TAGS);
    const [long] = toTags([`${'a'.repeat(59)}\u{1F4DA}`]);
    expect(long).toBe('a'.repeat(59));
  });

  it('are within the limits and the same when made again, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 40 }), (words) => {
        const tags = toTags(words);
        expect(tags.length).toBeLessThanOrEqual(MAX_TAGS);
        for (const tag of tags) {
          expect(tag.length).toBeGreaterThan(0);
          expect(tag.length).toBeLessThanOrEqual(MAX_TAG_LENGTH);
        }
        expect(toTags(tags)).toEqual(tags);
      }),
    );
  });
});
