import { describe, expect, it } from 'vitest';
import { INSPECTOR_VERSION, inspectFile } from '../../../../shared/domain/inspect-file';

describe('inspecting a file', () => {
  it('says what it is and by which inspector', async () => {
    expect(await inspectFile(new Blob(['%PDF-1.7\n']), 'handout.pdf')).toEqual({ inspector: INSPECTOR_VERSION, detectedType: 'pdf', problems: [] });
  });

  it('finds a file without bytes empty, whatever its name', async () => {
    expect((await inspectFile(new Blob([]), 'minutes.docx')).problems).toEqual([{ kind: 'empty' }]);
  });

  it.each(['  \t\r\n', '\ufeff', '\u00a0\u200b\u2028'])('finds the text %j empty', async (text) => {
    expect((await inspectFile(new Blob([text]), 'notes.txt')).problems).toEqual([{ kind: 'empty' }]);
  });

  it('finds a UTF-16 text of blanks empty', async () => {
    expect((await inspectFile(new Blob([new Uint8Array([0xff, 0xfe, 0x20, 0, 0x0a, 0])]), 'notes.txt')).problems).toEqual([{ kind: 'empty' }]);
  });

  it('reads on through long white space and finds the word at its end', async () => {
    const blanks = ' '.repeat(2_500_000);
    expect((await inspectFile(new Blob([blanks]), 'notes.txt')).problems).toEqual([{ kind: 'empty' }]);
    expect((await inspectFile(new Blob([blanks, 'é']), 'notes.txt')).problems).toEqual([]);
  });

  it('names both sides of a mismatch, and does not call an empty file one', async () => {
    expect((await inspectFile(new Blob(['Plain words']), 'certificate.PDF')).problems).toEqual([
      { kind: 'type-mismatch', extension: 'pdf', detected: 'txt' },
    ]);
    expect((await inspectFile(new Blob(['   ']), 'certificate.pdf')).problems).toEqual([{ kind: 'empty' }]);
  });
});
