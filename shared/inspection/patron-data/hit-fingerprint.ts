import { toSha256 } from '../../domain/sha256-text';
import type { PatronDataHit } from './patron-data';

/**
 * Knows a hit again in the same file or text without holding its words: the first 16 digits of a digest over its kind,
 * its letters and digits, and where it stands. It is no secret: who can guess the words can test the guess, so answers
 * travel only beside what they speak of (decision 0026).
 */
export function toHitFingerprint({ kind, text }: Pick<PatronDataHit, 'kind' | 'text'>, owner: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, '');
  return toSha256(`${kind}\n${words}\n${owner}`).slice(0, 16);
}
