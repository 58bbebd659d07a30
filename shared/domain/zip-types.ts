import { readU16, readU32, hasBytes, toByteText } from './byte-search';
import type { FileSample } from './file-sample';

type ZipNames = { readonly names: readonly string[]; readonly isComplete: boolean };

/** What a zip is by the names inside: a Word file, a book, a plain archive; empty when both ends don't show enough. */
export function detectZipType(sample: FileSample): string {
  const declared = readDeclaredType(sample.head);
  if (declared !== null) return declared;
  const { names, isComplete } = readCentralNames(sample) ?? readLocalNames(sample.head);
  if (names.includes('[Content_Types].xml')) return detectOfficeType(names);
  if (names.includes('META-INF/manifest.xml')) return '';
  if (names.includes('META-INF/MANIFEST.MF')) return 'jar';
  return isComplete ? 'zip' : '';
}

const officeFolders = [
  { folder: 'word/', plain: 'docx', withMacros: 'docm' },
  { folder: 'xl/', plain: 'xlsx', withMacros: 'xlsm' },
  { folder: 'ppt/', plain: 'pptx', withMacros: 'pptm' },
];

function detectOfficeType(names: readonly string[]): string {
  const found = officeFolders.filter(({ folder }) => names.some((name) => name.startsWith(folder)));
  const [only] = found;
  if (only === undefined || found.length > 1 || names.includes('xl/workbook.bin')) return '';
  return names.includes(`${only.folder}vbaProject.bin`) ? only.withMacros : only.plain;
}

const declaredTypes: ReadonlyMap<string, string> = new Map([
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/vnd.oasis.opendocument.graphics', 'odg'],
]);

/** OpenDocument and EPUB say what they are in a first entry `mimetype`, stored uncompressed. Null when there is none. */
function readDeclaredType(head: Uint8Array): string | null {
  if (!hasBytes(head, 'mimetype', 30) || readU16(head, 26) !== 8 || readU16(head, 8) !== 0) return null;
  const start = 38 + readU16(head, 28);
  const text = toByteText(head.subarray(start, start + 100));
  const mediaType = /^[a-z]+\/[a-z0-9.+-]+/.exec(text.split('PK')[0] ?? '')?.[0] ?? '';
  return declaredTypes.get(mediaType.replace(/-template$/, '')) ?? '';
}

/** All names from the directory at the end of the zip; null when the last bytes don't hold all of it. */
function readCentralNames({ tail, size }: FileSample): ZipNames | null {
  const end = toByteText(tail).lastIndexOf('PK\x05\x06');
  if (end < 0) return null;
  const tailStart = size - tail.length;
  let at = readU32(tail, end + 16) - tailStart;
  const names: string[] = [];
  while (at >= 0 && at < end && hasBytes(tail, 'PK\x01\x02', at)) {
    const nameLength = readU16(tail, at + 28);
    names.push(toByteText(tail.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + readU16(tail, at + 30) + readU16(tail, at + 32);
  }
  return names.length === readU16(tail, end + 10) && names.length > 0 ? { names, isComplete: true } : null;
}

/** Names of the first entries. Where an entry's length is told only after its data, the next entry is searched for. */
function readLocalNames(head: Uint8Array): ZipNames {
  const text = toByteText(head);
  const names: string[] = [];
  let at = 0;
  while (at >= 0 && hasBytes(head, 'PK\x03\x04', at)) {
    const nameLength = readU16(head, at + 26);
    const dataStart = at + 30 + nameLength + readU16(head, at + 28);
    names.push(text.slice(at + 30, at + 30 + nameLength));
    const isLengthAfterData = (readU16(head, at + 6) & 8) !== 0;
    at = isLengthAfterData ? text.indexOf('PK\x03\x04', dataStart) : dataStart + readU32(head, at + 18);
  }
  return { names, isComplete: false };
}
