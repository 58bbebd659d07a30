import { toNumberText } from './numbers';

/** A size never breaks across lines. */
const NBSP = '\u00A0';

/** `312 bytes`, `312 kB`, `4.1 MB`, `48 MB`, `1.1 GB`: decimal units, as file managers show them. */
export function toSizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NBSP}${bytes === 1 ? 'byte' : 'bytes'}`;
  const kilobytes = Math.round(bytes / 1000);
  if (kilobytes < 1000) return `${kilobytes}${NBSP}kB`;
  const megabytes = toShort(bytes / 1_000_000);
  return megabytes < 1000 ? `${toNumberText(megabytes)}${NBSP}MB` : `${toNumberText(toShort(bytes / 1_000_000_000))}${NBSP}GB`;
}

/** One decimal below ten, none above. */
function toShort(value: number): number {
  return value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
}
