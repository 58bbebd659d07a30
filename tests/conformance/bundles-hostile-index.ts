import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findFixtures } from './fixtures-folder';

export type HostileFixture = {
  readonly file: string;
  readonly packing?: unknown;
  readonly layer?: string;
  readonly expect: { readonly verdict: 'accept' | 'note' | 'warn' | 'refuse' | 'survive'; readonly codes: readonly string[]; readonly also_ok?: readonly string[] };
};

/** What became of a file, in the fixtures' words: null when it was taken. */
export type HostileOutcome = { readonly code: string | null; readonly sentence: string; readonly isBagSound: boolean };

const folder = findFixtures('bundles-hostile');
const index = folder === null ? null : (JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { readonly files: readonly HostileFixture[]; readonly stand_in?: boolean });

/** Null where the fixtures are not there. */
export const hostileFixtures: readonly HostileFixture[] | null = index?.files ?? null;

/** @returns the path of the zip itself; some are kept packed, and are unpacked into `scratch` */
export function unpackFixture({ file, packing }: HostileFixture, scratch: string): string {
  const source = path.join(folder ?? '', file);
  if (packing === undefined) return source;
  const target = path.join(scratch, path.basename(file, '.gz'));
  writeFileSync(target, gunzipSync(readFileSync(source)));
  return target;
}

/** Refused as the index asks, but for another reason than it names; docs/bundle-format.md says why. */
const otherReason: Readonly<Record<string, string>> = {
  // Payload-Oxum adds up the sizes that the zip tells, so the lie is noticed there before anything is inflated.
  'bomb-declares-100-bytes.zip': 'BG-OXUM',
  'bomb-declares-1000-bytes-1gib.zip.gz': 'BG-OXUM',
  'size-larger-than-data.zip': 'BG-OXUM',
};

/** The fixtures' portfolio.json is a stand-in of another format, which Carrel's reader of records refuses as a whole. */
const hasStandIn = index?.stand_in === true;

/** A stand-in's records are refused as a whole, so what the index expects of single records can't be seen yet. */
export function isAsExpected({ file, expect: expected }: HostileFixture, outcome: HostileOutcome): boolean {
  const isStandInRefusal = hasStandIn && outcome.isBagSound && ['PF-KIND', 'PF-SCHEMA'].includes(outcome.code ?? '');
  switch (expected.verdict) {
    case 'survive':
      return true;
    case 'accept':
    case 'note':
    case 'warn':
      return outcome.code === null || isStandInRefusal;
    case 'refuse':
      return [...expected.codes, ...(expected.also_ok ?? []), otherReason[file]].includes(outcome.code ?? undefined) || (file.startsWith('pf-') && isStandInRefusal);
  }
}
