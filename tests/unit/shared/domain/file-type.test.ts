import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { toExtension } from '../../../../shared/domain/file-formats';
import { readFileSample, SAMPLE_BYTES } from '../../../../shared/domain/file-sample';
import { detectFileType, isTypeMismatch, mediaTypeOf, settleFileType } from '../../../../shared/domain/file-type';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));
const detect = async (content: string | Uint8Array<ArrayBuffer>): Promise<string> =>
  detectFileType(await readFileSample(new Blob([typeof content === 'string' ? bytesOf(content) : content])));

const u16 = (value: number): string => String.fromCharCode(value & 255, (value >> 8) & 255);
const u32 = (value: number): string => u16(value & 0xffff) + u16(value >>> 16);

/** A zip of empty stored entries; `data` belongs to the first. */
function aZip(names: readonly string[], data = ''): string {
  let body = '';
  let directory = '';
  names.forEach((name, index) => {
    const content = index === 0 ? data : '';
    directory += `PK\x01\x02${'\0'.repeat(16)}${u32(content.length)}${u32(content.length)}${u16(name.length)}${'\0'.repeat(12)}${u32(body.length)}${name}`;
    body += `PK\x03\x04${'\0'.repeat(14)}${u32(content.length)}${u32(content.length)}${u16(name.length)}\0\0${name}${content}`;
  });
  return `${body}${directory}PK\x05\x06\0\0\0\0${u16(names.length)}${u16(names.length)}${u32(directory.length)}${u32(body.length)}\0\0`;
}

describe('the type that the content shows', () => {
  it.each([
    ['pdf', '%PDF-1.7\n%âãÏÓ'],
    ['pdf', 'junk\0before\n%PDF-1.4\n\x01'],
    ['png', '\x89PNG\r\n\x1a\n\0'],
    ['jpg', '\xff\xd8\xff\xe0\0'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['wav', 'RIFF\x10\0\0\0WAVEfmt '],
    ['heic', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
    ['avif', '\0\0\0\x18ftypmif1\0\0\0\0mif1avif'],
    ['m4a', '\0\0\0\x10ftypM4A \0\0\0\0'],
    ['mov', '\0\0\0\x10ftypqt  \0\0\0\0'],
    ['mov', '\0\0\0\x10wide\0\0\0\0'],
    ['mp4', '\0\0\0\x10ftypisom\0\0\0\0'],
    ['webm', '\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm'],
    ['mp3', `ID3\x03\0\0\0\0\0\x05tag..\xff\xfb\x90\0`],
    ['mp3', `\xff\xfb\x90\0${'\0'.repeat(413)}\xff\xfb\x90\0`],
    ['aac', '\xff\xf1\x50\x80\0'],
    ['flac', 'ID3\x03\0\0\0\0\0\0fLaC\0'],
    ['rtf', '{\\rtf1\\ansi'],
    ['html', '\n<!-- saved --><html lang="en">'],
    ['html', '<!DOCTYPE html>\n<p>'],
    ['svg', '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg:svg xmlns:svg="x"/>'],
    ['xml', '<?xml version="1.0"?><plist/>'],
    ['txt', '<p>A fragment is text</p>'],
    ['txt', 'Date,Shelf\r\n2026-03-01,740'],
    ['txt', '\xff\xfeM\0e\0'],
    ['txt', 'BMs are read here; so is %PDF-1.4 when someone writes about it'],
    ['exe', `MZ${'\0'.repeat(58)}\x40\0\0\0PE\0\0`],
  ])('is %s for %j', async (type, content) => {
    expect(await detect(content)).toBe(type);
  });

  it.each([
    ['docx', aZip(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])],
    ['docm', aZip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])],
    ['xlsx', aZip(['xl/workbook.xml', '[Content_Types].xml'])],
    ['pptx', aZip(['[Content_Types].xml', 'ppt/presentation.xml'])],
    ['odt', aZip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text')],
    ['ods', aZip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.spreadsheet-template')],
    ['epub', aZip(['mimetype', 'META-INF/container.xml'], 'application/epub+zip')],
    ['zip', aZip(['photos/one.jpg', 'photos/two.jpg'])],
  ])('is %s by the names inside a zip', async (type, content) => {
    expect(await detect(content)).toBe(type);
  });

  it('is told of a zip that was cut off only when a name gives it away', async () => {
    const word = aZip(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']);
    expect(await detect(word.slice(0, 120))).toBe('docx');
    expect(await detect(word.slice(0, 60))).toBe('');
    expect(await detect(aZip(['one.txt', 'two.txt']).slice(0, 70))).toBe('');
  });

  it('is not settled for a modern Office file with a password', async () => {
    const wide = (text: string): string => [...text].join('\0');
    const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0';
    expect(await detect(`${compound}${wide('EncryptedPackage')}\0`)).toBe('');
    expect(await detect(`${compound}${wide('WordDocument')}\0`)).toBe('doc');
    expect(await detect(`${compound}${wide('WordDocument')}\0${wide('Workbook')}\0`)).toBe('');
  });

  it('reads both ends of a long file and nothing between', async () => {
    const long = new Blob(['%PDF-1.7', new Uint8Array(300_000), '%%EOF']);
    const sample = await readFileSample(long);
    expect([sample.head.length, sample.tail.length, sample.size]).toEqual([SAMPLE_BYTES, SAMPLE_BYTES, 300_013]);
    expect(sample.tail.at(-1)).toBe('F'.charCodeAt(0));
  });

  it('never throws and never calls random bytes a mismatch without knowing a type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', 'PK\x03\x04', '\0\0\0\x20ftyp', 'RIFF', 'ID3', '\xff\xfb', '<'), async (bytes, start) => {
        const content = new Uint8Array([...bytesOf(start), ...bytes]);
        const type = await detect(content);
        if (type === '') expect(isTypeMismatch('pdf', type)).toBe(false);
      }),
    );
  });
});

describe('a name and its content', () => {
  it.each([
    ['jpg', 'png', true],
    ['jpg', 'heic', true],
    ['mp3', 'm4a', true],
    ['docx', 'odt', true],
    ['pdf', 'txt', true],
    ['xls', 'txt', true],
    ['csv', 'txt', false],
    ['jpeg', 'jpg', false],
    ['m4a', 'mp4', false],
    ['html', 'txt', false],
    ['docx', '', false],
    ['mrc', 'txt', false],
    ['unheard-of', 'pdf', false],
    ['', 'pdf', false],
  ])('.%s holding %s: mismatch is %s', (extension, detected, expected) => {
    expect(isTypeMismatch(extension, detected)).toBe(expected);
  });

  it('settles on the own ending when the content agrees, else on what the content shows', () => {
    expect(settleFileType('csv', 'txt')).toBe('csv');
    expect(settleFileType('jpeg', 'jpg')).toBe('jpg');
    expect(settleFileType('pdf', 'txt')).toBe('txt');
    expect(settleFileType('', 'pdf')).toBe('pdf');
    expect(settleFileType('docx', '')).toBe('');
  });

  it('gives the media type of the content where the name lies, of the name where the content is not told', () => {
    expect(mediaTypeOf('jpg', 'png')).toBe('image/png');
    expect(mediaTypeOf('md', 'txt')).toBe('text/markdown');
    expect(mediaTypeOf('docx', '')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(mediaTypeOf('mrc', '')).toBe('application/marc');
    expect(mediaTypeOf('', '')).toBe('application/octet-stream');
  });

  it.each([
    ['Hold handout 2026.PDF', 'pdf'],
    ['archive.tar.gz', 'gz'],
    ['.profile', ''],
    ['no-ending', ''],
    ['notes.txt ', 'txt'],
    ['Report v1. final version', ''],
  ])('reads the ending of %j as %j', (name, extension) => {
    expect(toExtension(name)).toBe(extension);
  });
});
