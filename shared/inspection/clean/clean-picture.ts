import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanWebp } from './clean-webp';

/** A picture without its place, its maker and all else it says beside what it shows. Null for other types and broken files. */
export function cleanPicture(bytes: Uint8Array): Uint8Array | null {
  return cleanJpeg(bytes) ?? cleanPng(bytes) ?? cleanWebp(bytes);
}
