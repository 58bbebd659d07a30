/** Why a file is not taken as a bundle. `refusal-sentences.ts` has a sentence for each. */
export type RefusalCode =
  // The zip as a whole
  | 'not-a-zip' | 'empty' | 'truncated' | 'structure' | 'ambiguous' | 'zip64' | 'split' | 'too-many' | 'overlap'
  // One entry
  | 'encrypted' | 'method' | 'header-mismatch' | 'size-lie' | 'bomb' | 'crc' | 'data'
  // Names
  | 'name' | 'name-encoding' | 'traversal' | 'absolute' | 'backslash' | 'drive' | 'unc' | 'too-deep'
  | 'symlink' | 'special-file' | 'duplicate' | 'case-twins' | 'normalisation-twins' | 'file-and-folder'
  // The bag
  | 'several-roots' | 'no-bagit' | 'bagit-syntax' | 'bag-version' | 'no-manifest' | 'manifest-syntax' | 'manifest-path'
  | 'listed-twice' | 'manifests-differ' | 'missing' | 'extra' | 'digest' | 'tag-digest' | 'fetch' | 'oxum' | 'tag-size'
  // The records
  | 'portfolio-size' | 'portfolio-encoding'
  // Not the file's fault
  | 'unreadable' | 'cancelled';

export type BundleRefusal = {
  readonly code: RefusalCode;
  /** The entry, path or value it is about, made safe for showing; may be empty. */
  readonly where: string;
};

/** Carries a refusal out of a stream; every exported reader turns it into a `Result` at its border. */
export class BundleRefusalError extends Error {
  readonly refusal: BundleRefusal;

  constructor(code: RefusalCode, where = '') {
    const refusal = { code, where: toShowable(where) };
    super(`${code} ${refusal.where}`.trim());
    this.refusal = refusal;
  }
}

const SHOWN_CHARACTERS = 200;

/** Names come from outside: control, reversing and invisible characters are spelled out, long ones are cut. */
export function toShowable(text: string): string {
  const cut = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
