import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts, renameEvidence } from '../../../../../shared/bundle/merge/merged-text';
import type { EvidenceId } from '../../../../../shared/domain/ids';
import { parseRichText } from '../../../../../shared/domain/parse-rich-text';
import { citationsIn, picturesIn, toPlainText } from '../../../../../shared/domain/rich-text-reading';
import { aPicture, aText } from '../../../../builders/a-text';
import { anyRichText } from '../../domain/rich-text-arbitrary';

describe('evidence that stands under another id', () => {
  it('is followed by every citation and picture, in lists too, and nothing else changes', () => {
    fc.assert(
      fc.property(anyRichText, (doc) => {
        const ids = [...new Set([...citationsIn(doc), ...picturesIn(doc).map(({ evidenceId }) => evidenceId)])];
        const there = new Map(ids.map((id, at) => [id, `here-${at}` as EvidenceId]));
        const back = new Map([...there].map(([id, other]) => [other, id]));
        const renamed = renameEvidence(doc, there);
        expect([...citationsIn(renamed), ...picturesIn(renamed).map(({ evidenceId }) => evidenceId)].every((id) => back.has(id))).toBe(true);
        expect(renameEvidence(renamed, back)).toEqual(doc);
      }),
    );
  });
});

describe('two texts of which both are kept', () => {
  it('stand one below the other, whole, as a text that the reader takes', () => {
    fc.assert(
      fc.property(anyRichText, anyRichText, (mine, theirs) => {
        const joined = joinTexts(mine, theirs, '2026-11-22');
        expect(joined.content.slice(0, mine.content.length)).toEqual(mine.content);
        expect(joined.content.slice(mine.content.length + 1)).toEqual(theirs.content);
        expect(parseRichText(joined)).toMatchObject({ ok: true, value: { doc: joined } });
      }),
    );
  });

  it('say where the second is from, also when nobody knows when it was made', () => {
    expect(toPlainText(joinTexts(aText('Mine.'), aText('Theirs.'), '2026-11-22'))).toBe('Mine.\nFrom the bundle of 22 Nov 2026:\nTheirs.');
    expect(toPlainText(joinTexts(aText(aPicture('e4')), aText('Theirs.'), ''))).toContain('From the bundle:');
  });
});
