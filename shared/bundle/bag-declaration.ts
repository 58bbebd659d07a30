import { BundleRefusalError } from './bundle-refusal';

export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export type BagDeclaration = {
  readonly version: string;
  readonly isVersion1: boolean;
  /** Decodes the other tag files as bagit.txt declares; refuses (`bagit-syntax`) bytes that can't be. */
  readonly decode: (bytes: Uint8Array, path: string) => string;
};

const pattern = /^BagIt-Version: (\S+)(?:\r\n|\r|\n)Tag-File-Character-Encoding: (\S+)(?:\r\n|\r|\n)?$/;
const readVersions = ['1.0', '0.97', '0.96', '0.95', '0.94', '0.93'];
const encodings: Readonly<Record<string, string>> = { 'utf-8': 'utf-8', 'iso-8859-1': 'iso-8859-1', 'us-ascii': 'utf-8', 'utf-16': 'utf-16' };

/** bagit.txt is two exact lines in UTF-8, whatever the other tag files are in. Throws `BundleRefusalError`. */
export function parseBagDeclaration(bytes: Uint8Array): BagDeclaration {
  const [, version, encoding = ''] = pattern.exec(decodeStrictly(bytes, 'utf-8') ?? '') ?? [];
  if (version === undefined) throw new BundleRefusalError('bagit-syntax');
  if (!readVersions.includes(version)) throw new BundleRefusalError('bag-version', version);
  const name = Object.hasOwn(encodings, encoding.toLowerCase()) ? encodings[encoding.toLowerCase()] : undefined;
  if (name === undefined) throw new BundleRefusalError('bagit-syntax', encoding);
  return { version, isVersion1: version === '1.0', decode: (tagFile, path) => decodeTagFile(tagFile, name, path) };
}

function decodeTagFile(bytes: Uint8Array, encoding: string, path: string): string {
  const isBigEndian = encoding === 'utf-16' && bytes[0] === 0xfe && bytes[1] === 0xff;
  const text = decodeStrictly(bytes, isBigEndian ? 'utf-16be' : encoding);
  if (text === null) throw new BundleRefusalError('bagit-syntax', path);
  // In UTF-16 the mark belongs to the encoding; in UTF-8 it would become part of the first digest or label.
  return encoding === 'utf-16' ? text.replace(/^\uFEFF/, '') : text;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
