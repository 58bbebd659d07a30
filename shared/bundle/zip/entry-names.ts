import type { RefusalCode } from '../bundle-refusal';

const MOST_SEGMENTS = 32;
const LONGEST_SEGMENT = 255;
const LONGEST_PATH = 1024;
const reservedNames = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
/** Control, reversing and invisible characters, line ends, and what Windows forbids. */
const unsafeCharacters = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>"|?*]/u;
const dots = /^\.+$/;

/**
 * Whether a path inside a bundle is safe on every common system; a folder's path ends with `/`.
 * @returns null when it is, otherwise why not
 */
export function checkEntryName(path: string): RefusalCode | null {
  return checkRoot(path) ?? checkWhole(path) ?? checkSegments((path.endsWith('/') ? path.slice(0, -1) : path).split('/'));
}

function checkRoot(path: string): RefusalCode | null {
  if (path === '') return 'name';
  if (path.startsWith('\\\\')) return 'unc';
  if (/^\/\/[^/]+\/[^/]+\/./.test(path)) return 'unc';
  if (path.startsWith('/')) return 'absolute';
  if (path.includes(':')) return 'drive';
  if (path.includes('\\')) return 'backslash';
  return path.startsWith('~') ? 'name' : null;
}

function checkWhole(path: string): RefusalCode | null {
  if (unsafeCharacters.test(path)) return 'name';
  // Full-width and other compatibility forms become plain ones on some systems; percent codes on some servers.
  const compatible = path.normalize('NFKC');
  if (countOf(compatible, '/') !== countOf(path, '/') || /[\\:]/.test(compatible)) return 'name';
  if (/%(?:2e|2f|5c|00)/i.test(path)) return 'name';
  return isLongerThan(path, LONGEST_PATH) && path.split('/').length <= MOST_SEGMENTS ? 'name' : null;
}

function checkSegments(segments: readonly string[]): RefusalCode | null {
  if (segments.length > MOST_SEGMENTS) return 'too-deep';
  for (const segment of segments) {
    if (segment === '..') return 'traversal';
    if (segment === '' || /[. ]$/.test(segment) || segment.startsWith(' ')) return 'name';
    if (dots.test(segment.normalize('NFKC')) || reservedNames.test(segment)) return 'name';
    if (isLongerThan(segment, LONGEST_SEGMENT)) return 'name';
  }
  return null;
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** In UTF-8, where a character is at most three bytes for each of its code units: most names need not be encoded. */
function isLongerThan(text: string, bytes: number): boolean {
  return text.length > bytes || (text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes);
}
