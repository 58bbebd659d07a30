import type { Sha256 } from './ids';

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8. Written out here because planning is synchronous and pure, which no host's
 * own digest is; it is for the texts of a bundle (a few megabytes), never for evidence.
 */
export function toSha256(text: string): Sha256 {
  const blocks = toPaddedBlocks(new TextEncoder().encode(text));
  const state = Int32Array.from(initialState);
  const schedule = new Int32Array(64);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    fillSchedule(schedule, blocks, offset);
    mixBlock(state, schedule);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('') as Sha256;
}

const primes = firstPrimes(64);
/** The fractional parts of cube roots (rounds) and square roots (state) of the first primes, as the standard says. */
const roundConstants = Int32Array.from(primes, (prime) => toFraction(Math.cbrt(prime)));
const initialState = primes.slice(0, 8).map((prime) => toFraction(Math.sqrt(prime)));

function toFraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

function toPaddedBlocks(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  return view;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fillSchedule(schedule: Int32Array, blocks: DataView, offset: number): void {
  for (let i = 0; i < 16; i += 1) schedule[i] = blocks.getInt32(offset + i * 4);
  for (let i = 16; i < 64; i += 1) {
    const early = schedule[i - 15] ?? 0;
    const late = schedule[i - 2] ?? 0;
    const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[i] = (schedule[i - 16] ?? 0) + small0 + (schedule[i - 7] ?? 0) + small1;
  }
}

/** The eight working words move along by plain assignment: this loop decides the speed of the whole. */
function mixBlock(state: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const large1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + large1 + ((e & f) ^ (~e & g)) + (roundConstants[i] ?? 0) + (schedule[i] ?? 0)) | 0;
    const large0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (large0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const words = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) state[i] = (state[i] ?? 0) + (words[i] ?? 0);
}
