import { describe, expect, it } from 'vitest';
import { toFactsText } from '../../../../../renderer/features/evidence/preview-facts';
import { toPreviewKind } from '../../../../../renderer/features/evidence/preview-kind';
import { toStageSize } from '../../../../../renderer/features/evidence/preview-stage';

describe('how a file is shown', () => {
  it.each([
    ['text/html', 'text'],
    ['image/svg+xml', 'picture'],
    ['image/heic', 'undrawable'],
    ['image/tiff', 'undrawable'],
    ['text/csv', 'table'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'words'],
    ['application/vnd.oasis.opendocument.spreadsheet', 'words'],
    ['application/msword', 'words'],
    ['application/pdf', 'pdf'],
    ['audio/mpeg', 'sound'],
    ['video/x-msvideo', 'none'],
    ['application/zip', 'none'],
  ])('%s as %s', (mediaType, kind) => expect(toPreviewKind(mediaType)).toBe(kind));
});

describe('what a document says of itself', () => {
  it('is one line of counts and of what is not seen on its pages', () => {
    const problems = [{ kind: 'author' }, { kind: 'hidden', what: 'sheets' }, { kind: 'macros' }] as const;
    expect(toFactsText({ facts: { sheets: 1, words: 1310 }, problems })).toBe('1 sheet, 1,310 words, names its author, holds hidden sheets');
  });
});

describe('a picture on its stage', () => {
  const natural = { width: 2000, height: 1000 };
  const room = { width: 500, height: 500 };
  it('fits, and fits again when it is turned', () => {
    expect(toStageSize({ natural, room, zoom: null, turn: 0 })).toEqual({ scale: 0.25, width: 500, height: 250 });
    expect(toStageSize({ natural, room, zoom: null, turn: 270 })).toEqual({ scale: 0.25, width: 250, height: 500 });
  });
  it('is never enlarged to fit, only when asked', () => {
    expect(toStageSize({ natural: { width: 10, height: 10 }, room, zoom: null, turn: 0 }).scale).toBe(1);
    expect(toStageSize({ natural: { width: 10, height: 10 }, room, zoom: 4, turn: 0 })).toEqual({ scale: 4, width: 40, height: 40 });
  });
});
