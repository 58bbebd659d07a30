import { describe, expect, it } from 'vitest';
import type { SetId } from '../../../../../shared/domain/ids';
import { toRefusalText } from '../../../../../renderer/features/evidence/adding-words';
import { toWordsAtItem } from '../../../../../renderer/features/evidence/at-item';
import { toFileKind } from '../../../../../renderer/features/evidence/file-words';
import { toPreviewKind } from '../../../../../renderer/features/evidence/preview-kind';
import { RowHeights } from '../../../../../renderer/features/evidence/row-heights';
import { toTargetGroups } from '../../../../../renderer/features/evidence/targets';
import { toText } from '../../../../../renderer/features/evidence/text-preview';
import { aPack, aSet } from '../../../../builders/a-pack';

const named = (originalName: string, detectedType = '') => toFileKind({ originalName, inspection: { inspector: 1, detectedType, problems: [] } }).label;

describe('what a file is called', () => {
  it('goes by its content before its name, and by its name where the content is not told', () => {
    expect(named('photo.jpg', 'html')).toBe('Web page');
    expect(named('minutes.docx')).toBe('Word');
    expect(named('catalog.mrc')).toBe('MRC file');
    expect(named('README')).toBe('File');
  });
});

describe('what can be shown', () => {
  it.each([
    ['image/png', 'picture'], ['image/heic', 'undrawable'], ['application/pdf', 'pdf'], ['audio/mpeg', 'sound'], ['video/mp4', 'video'],
    ['video/x-msvideo', 'none'], ['text/html', 'text'], ['message/rfc822', 'text'], ['application/zip', 'none'],
  ])('%s is shown as %s', (mediaType, kind) => expect(toPreviewKind(mediaType)).toBe(kind));

  it('reads text in the encoding it is written in', () => {
    expect(toText(new TextEncoder().encode('café'))).toBe('café');
    expect(toText(new Uint8Array([0xff, 0xfe, 0x63, 0x00, 0xe9, 0x00]))).toBe('cé');
    expect(toText(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20]))).toBe('café ');
    expect(toText(new TextEncoder().encode('café').slice(0, 4))).toBe('caf');
  });
});

describe('a refusal', () => {
  it.each(['cancelled', 'disk-full', 'unreadable', 'storage-failed'] as const)('%s names the file and what to do', (kind) => {
    const text = toRefusalText('scan.pdf', { kind, name: 'scan.pdf', detail: 'QuotaExceededError' });
    expect(text).toContain('scan.pdf');
    expect(text).toMatch(/\.$/);
  });
});

describe('a finding beside its item', () => {
  it('does not repeat the item’s name', () => {
    const item = { number: 4, title: 'Hold handout' };
    expect(toWordsAtItem('E4, Hold handout, is an empty file', item)).toBe('Is an empty file');
    expect(toWordsAtItem('the file of E4, Hold handout, is missing', item)).toBe('The file of E4, Hold handout, is missing');
  });
});

describe('what evidence can be attached to', () => {
  const idsOf = (...chosen: string[]) => toTargetGroups(aPack(), new Set(chosen as SetId[])).map(({ id }) => id);

  it('is the chosen sets, or every set while none is chosen', () => {
    expect(idsOf('access')).toEqual(['access']);
    expect(idsOf()).toEqual(['foundations', 'access', 'reference', 'youth']);
  });

  it('names a set by its first word only where no other begins with it', () => {
    const pack = aPack({ sets: [aSet('a', { title: 'Adult services' }), aSet('b', { title: 'Adult fiction' }), aSet('c', { title: 'Youth services' })] });
    const names = toTargetGroups(pack, new Set()).map(({ targets }) => targets[0]?.setName);
    expect(names).toEqual(['Adult services', 'Adult fiction', 'Youth']);
  });
});

describe('a list drawn in part', () => {
  const rows = (...heights: number[]) => ({ children: heights.map((height) => ({ getBoundingClientRect: () => ({ height }) })) }) as unknown as HTMLElement;

  it('counts measured rows as they were and others like the first ones', () => {
    const heights = new RowHeights();
    heights.measure(['a', 'b'], rows(60, 100));
    expect(heights.total(['a', 'b', 'c'], 0, 3)).toBe(240);
    heights.measure(['c'], rows(20));
    expect(heights.total(['a', 'b', 'c'], 1, 3)).toBe(120);
  });

  it('finds the row at a place, and the last one beyond the end', () => {
    const heights = new RowHeights();
    heights.measure(['a', 'b'], rows(60, 100));
    expect([0, 59, 60, 159, 160, 9999].map((offset) => heights.rowAt(['a', 'b', 'c'], offset))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
