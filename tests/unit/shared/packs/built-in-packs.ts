import { readFileSync } from 'node:fs';

export const builtInPacks = ['lssc', 'cilip-certification', 'nhla-paralibrarian', 'blank'] as const;

export function readPackText(name: string): string {
  return readFileSync(new URL(`../../../../assets/packs/${name}.json`, import.meta.url), 'utf8');
}
