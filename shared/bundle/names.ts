/**
 * Names inside a bundle: ASCII, lower case, nothing that Windows, a zip tool or a BagIt tool stumbles over. What a
 * person called a file is kept as data and shown everywhere; these names only have to be safe and told apart.
 */

/** Longest name of a file or folder in a bundle, in characters (= bytes). */
export const MAX_SEGMENT = 100;
/** Longest path, the top-level folder included. */
export const MAX_PATH = 180;
/** The top-level folder's own limit and that of a file's name; together with `data/narratives/` they stay under MAX_PATH. */
export const MAX_BUNDLE_NAME = 80;
export const MAX_FILE_NAME = 80;

/** Device names that Windows keeps for itself, with any extension. */
const reservedOnWindows = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Letters that Unicode decomposition leaves whole. */
const asciiFor: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ł', 'l'], ['ħ', 'h'], ['ı', 'i'], ['ŋ', 'n'],
]);

/** Lower-case ASCII letters, digits and single hyphens; `fallback` when nothing of the text can be said so. */
export function toSlug(text: string, maxLength: number, fallback: string): string {
  const ascii = [...text.slice(0, 1_000).toLowerCase()].map((letter) => asciiFor.get(letter) ?? letter).join('').normalize('NFKD').toLowerCase();
  const slug = ascii.replace(/\p{M}/gu, '').replace(/['\u2019]/g, '').replace(/[^a-z0-9]+/g, '-');
  const cut = trimHyphens(trimHyphens(slug).slice(0, maxLength));
  if (cut === '') return fallback;
  return reservedOnWindows.test(cut) ? `${cut.slice(0, maxLength - 2)}-x` : cut;
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}

/** The last extension of a file's name in lower case, without its dot; empty when it has none worth keeping. */
export function toExtension(fileName: string): string {
  return /[^.]\.([A-Za-z0-9]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** A file's name without its last extension. */
export function toStem(fileName: string): string {
  const extension = toExtension(fileName);
  return extension === '' ? fileName : fileName.slice(0, -(extension.length + 1));
}

/** Gives out names in one folder; a name already given gets a number: `a.txt`, `a-2.txt`. */
export type NameGiver = (stem: string, extension: string) => string;

/** The names are lower case, so that telling them apart needs no regard to case. */
export function createNameGiver(): NameGiver {
  const given = new Set<string>();
  return (stem, extension) => {
    const ending = extension === '' ? '' : `.${extension}`;
    for (let n = 1; ; n += 1) {
      const suffix = `${n === 1 ? '' : `-${n}`}${ending}`;
      const name = `${trimHyphens(stem.slice(0, MAX_FILE_NAME - suffix.length))}${suffix}`;
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

/** `lssc-access-2026-11-22-r2-draft` */
export function toBundleName(parts: { readonly program: string; readonly scope: string; readonly madeOn: string; readonly round: number; readonly isDraft: boolean }): string {
  const program = toSlug(parts.program, 24, 'portfolio');
  const scope = toSlug(parts.scope, 28, 'set');
  return `${program}-${scope}-${parts.madeOn}-r${parts.round}${parts.isDraft ? '-draft' : ''}`;
}
