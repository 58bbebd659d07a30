import { hasBytes, toByteText } from './byte-search';
import { fileFormats, toUsualExtension } from './file-formats';
import type { FileSample } from './file-sample';
import { detectChunkedMediaType, detectIsoMediaType, detectMpegAudioType, isBitmap, isWindowsProgram } from './media-container-types';
import { detectTextType } from './text-types';
import { detectZipType } from './zip-types';

const signatures: readonly (readonly [type: string, start: string])[] = [
  ['pdf', '%PDF-'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpg', '\xff\xd8\xff'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['flac', 'fLaC'],
  ['ogg', 'OggS'],
  ['wmv', '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['rar', 'Rar!\x1a\x07'],
  ['gz', '\x1f\x8b\x08'],
  ['lnk', 'L\0\0\0\x01\x14\x02\0'],
];

/**
 * The type that the content shows, as its usual ending (`pdf`, `docx`, `jpg`, `txt` for text of any kind). Empty when the
 * two ends of the file don't settle it: whoever compares with the file's name must then stay silent.
 */
export function detectFileType(sample: FileSample): string {
  const { head, size } = sample;
  const known = signatures.find(([, start]) => hasBytes(head, start));
  if (known !== undefined) return known[0];
  if (hasBytes(head, 'PK\x03\x04') || hasBytes(head, 'PK\x05\x06')) return detectZipType(sample);
  if (hasBytes(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return detectCompoundType(sample);
  const media = detectIsoMediaType(head) ?? detectChunkedMediaType(head);
  if (media !== null) return media;
  if (isBitmap(head, size)) return 'bmp';
  if (isWindowsProgram(head)) return 'exe';
  const text = detectTextType(head);
  if (text !== '') return text;
  return detectMpegAudioType(head) ?? (isLatePdf(head) ? 'pdf' : '');
}

const compoundStreams: readonly (readonly [type: string, stream: string])[] = [
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['ppt', 'PowerPoint Document'],
  ['msg', '__nameid_version1.0'],
];

/**
 * Old Office and Outlook files by the names of their streams. A modern file with a password is packed the same way and is
 * no mismatch, so it counts as not settled; so does a file with another embedded in it.
 */
function detectCompoundType({ head, tail }: FileSample): string {
  const text = toByteText(head) + toByteText(tail);
  const holds = (stream: string): boolean => text.includes([...stream].join('\0'));
  if (holds('EncryptedPackage')) return '';
  const found = compoundStreams.filter(([, stream]) => holds(stream));
  return found.length === 1 ? (found[0]?.[0] ?? '') : '';
}

/** A PDF may begin a little late; readers look at the first 1,024 bytes. */
function isLatePdf(head: Uint8Array): boolean {
  return /[\r\n]%PDF-\d/.test(toByteText(head.subarray(0, 1024)));
}

/** True only when it is sure that the name's ending promises something else than the content is. */
export function isTypeMismatch(extension: string, detected: string): boolean {
  const format = fileFormats.get(toUsualExtension(extension));
  if (format === undefined || detected === '' || format.holds.length === 0) return false;
  return !format.holds.includes(detected);
}

/** The usual ending for what a file is: its own when the content agrees (`csv` for text), else what the content shows. */
export function settleFileType(extension: string, detected: string): string {
  const usual = toUsualExtension(extension);
  if (detected === '') return '';
  return fileFormats.has(usual) && !isTypeMismatch(extension, detected) ? usual : detected;
}

/** Media type for a file of this ending and content. `detected` may be raw or settled. */
export function mediaTypeOf(extension: string, detected: string): string {
  const settled = detected === '' ? toUsualExtension(extension) : settleFileType(extension, detected);
  return fileFormats.get(settled)?.mediaType ?? 'application/octet-stream';
}
