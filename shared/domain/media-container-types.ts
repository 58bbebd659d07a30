import { readU32, readU32BigEndian, hasBytes, toByteText } from './byte-search';

/** MP4 and its relations (QuickTime, M4A, HEIC, AVIF) by the brands of their first box; null for other files. */
export function detectIsoMediaType(head: Uint8Array): string | null {
  if (!hasBytes(head, 'ftyp', 4)) return isOldQuickTime(head) ? 'mov' : null;
  const boxEnd = Math.min(readU32BigEndian(head, 0), head.length, 256);
  const major = toByteText(head.subarray(8, 12));
  const brands = [major];
  for (let at = 16; at + 4 <= boxEnd; at += 4) brands.push(toByteText(head.subarray(at, at + 4)));
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'avif';
  if (brands.some((brand) => /^he(?:ic|ix|im|is|vc|vx)$/.test(brand))) return 'heic';
  if (/^M4[ABP] $/.test(major)) return 'm4a';
  if (major === 'qt  ') return 'mov';
  if (/^3g/.test(major)) return '3gp';
  return /^(?:iso[m2-9]|mp4[12v]|M4V|avc1|dash|MSNV|f4v|XAVC)/.test(major) ? 'mp4' : '';
}

function isOldQuickTime(head: Uint8Array): boolean {
  return ['moov', 'mdat', 'wide', 'pnot'].some((box) => hasBytes(head, box, 4)) && readU32BigEndian(head, 0) >= 8;
}

/** RIFF, FORM and Matroska carry their kind a few bytes further on; null for other files. */
export function detectChunkedMediaType(head: Uint8Array): string | null {
  if (hasBytes(head, 'RIFF') || hasBytes(head, 'RF64')) {
    if (hasBytes(head, 'WAVE', 8)) return 'wav';
    if (hasBytes(head, 'WEBP', 8)) return 'webp';
    return hasBytes(head, 'AVI ', 8) ? 'avi' : '';
  }
  if (hasBytes(head, 'FORM')) return hasBytes(head, 'AIF', 8) ? 'aiff' : null;
  if (readU32BigEndian(head, 0) === 0x1a45dfa3) return detectMatroskaType(toByteText(head.subarray(0, 256)));
  return null;
}

function detectMatroskaType(start: string): string {
  if (start.includes('webm')) return 'webm';
  return start.includes('matroska') ? 'mkv' : '';
}

/** MPEG sound has no magic number: a tag in front, or two frame heads at the right distance. Null for other files. */
export function detectMpegAudioType(head: Uint8Array): string | null {
  const start = hasBytes(head, 'ID3') ? tagLength(head) : 0;
  if (start > 0 && start + 4 > head.length) return 'mp3';
  if (hasBytes(head, 'fLaC', start)) return 'flac';
  if (head[start] !== 0xff) return start > 0 ? 'mp3' : null;
  if (((head[start + 1] ?? 0) & 0xf6) === 0xf0) return 'aac';
  const length = frameLength(head, start);
  if (length > 0 && (start > 0 || frameLength(head, start + length) > 0)) return 'mp3';
  return start > 0 ? 'mp3' : null;
}

/** Bytes of an ID3v2 tag; its length is written in groups of seven bits. */
function tagLength(head: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10);
  return 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127);
}

const kilobits = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const samplesPerSecond = [44_100, 48_000, 32_000];

/** Bytes of the layer III frame at `at`; 0 when none begins there. */
function frameLength(head: Uint8Array, at: number): number {
  const [sync = 0, second = 0, third = 0] = head.subarray(at, at + 3);
  if (sync !== 0xff || (second & 0xe6) !== 0xe2) return 0;
  const version = (second >> 3) & 3;
  const rate = samplesPerSecond[(third >> 2) & 3];
  const bits = (version === 3 ? kilobits.mpeg1 : kilobits.mpeg2)[third >> 4] ?? 0;
  if (version === 1 || rate === undefined || bits === 0) return 0;
  const divisor = version === 3 ? 1 : version === 2 ? 2 : 4;
  const padding = (third >> 1) & 1;
  return Math.floor(((version === 3 ? 144_000 : 72_000) * bits) / (rate / divisor)) + padding;
}

/** A Windows bitmap begins with two letters that a text may begin with too; its header settles it. */
export function isBitmap(head: Uint8Array, size: number): boolean {
  return hasBytes(head, 'BM') && readU32(head, 2) === size && readU32(head, 6) === 0;
}

/** A Windows program: `MZ`, and where that points, `PE`. */
export function isWindowsProgram(head: Uint8Array): boolean {
  return hasBytes(head, 'MZ') && hasBytes(head, 'PE\0\0', readU32(head, 60));
}
