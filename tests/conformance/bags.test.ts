import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../electron/node-bytes';
import { BundleRefusalError } from '../../shared/bundle/bundle-refusal';
import { readBag } from '../../shared/bundle/read-bag';
import { fixtureCodes } from './fixture-codes';
import { findFixtures } from './fixtures-folder';

type BagFixture = { bag: string; what: string; expect: { verdict: string; codes: string[]; allow_verdicts?: string[]; also_ok?: string[] } };

/** Refused as the suite asks, but for a flaw that is met before the one the suite names. */
const otherReason: Readonly<Record<string, string>> = {
  // The damage changed the file's size, so Payload-Oxum shows it before anything is hashed.
  'v0.97/invalid/corrupt-data-file': 'BG-OXUM',
  // bagit.txt has a space after the version, which is not the two exact lines either.
  'v1.0/invalid/same-filename-listed-twice-with-different-hashes': 'BG-BAGIT-SYNTAX',
};

const folder = findFixtures('bags');
const archives = folder === null ? [] : (JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { files: { file: string; bags?: BagFixture[] }[] }).files;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\0.*$/s, '');

/** The regular files of a tar (ustar, GNU long names, pax paths), by path. */
function readTar(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let longName: string | null = null;
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; ) {
    const header = bytes.subarray(at, at + 512);
    const size = Number.parseInt(text(header.subarray(124, 136)).trim() || '0', 8);
    const type = String.fromCharCode(header[156] ?? 0);
    const content = bytes.subarray(at + 512, at + 512 + size);
    const prefix = text(header.subarray(345, 500));
    const name: string = longName ?? (prefix === '' ? '' : `${prefix}/`) + text(header.subarray(0, 100));
    longName = null;
    if (type === 'L') longName = text(content);
    else if (type === 'x') longName = /\d+ path=([^\n]*)\n/.exec(new TextDecoder().decode(content))?.[1] ?? null;
    else if (type === '0' || type === '\0') files.set(name, content);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

async function readCode(files: ReadonlyMap<string, Uint8Array>): Promise<string | null> {
  try {
    const readWhole = async (name: string) => files.get(name) ?? new Uint8Array(0);
    const bag = await readBag({ sizes: new Map([...files].map(([name, { length }]) => [name, length])), readWhole }, nodeBytes);
    for (const [name, digests] of bag.payload) {
      for (const [algorithm, digest] of digests) {
        const hasher = nodeBytes.openHash(algorithm);
        hasher.update(await readWhole(name));
        if (hasher.hex() !== digest) throw new BundleRefusalError('digest', name);
      }
    }
    return null;
  } catch (error) {
    if (error instanceof BundleRefusalError) return fixtureCodes[error.refusal.code as keyof typeof fixtureCodes];
    throw error;
  }
}

const bags = archives.flatMap(({ file, bags: list = [] }) => {
  const tar = folder === null ? new Map<string, Uint8Array>() : readTar(readFileSync(path.join(folder, file)));
  return list.map((fixture) => {
    const files = [...tar].filter(([name]) => name.startsWith(`${fixture.bag}/`));
    return { ...fixture, files: new Map(files.map(([name, bytes]) => [name.slice(fixture.bag.length + 1), bytes])) };
  });
});

describe.skipIf(folder === null)('the BagIt conformance suite', () => {
  it('is all there', () => expect(bags.length).toBeGreaterThan(40));

  it.each(bags)('$bag: $expect.verdict', async ({ bag, files, expect: { verdict, codes, allow_verdicts: allowed = [], also_ok: alsoOk = [] } }) => {
    const code = await readCode(files);
    const isRefused = verdict === 'refuse' || (code !== null && allowed.includes('refuse'));
    const wanted = isRefused ? [...codes, ...alsoOk] : [null];
    expect(bag in otherReason ? [otherReason[bag]] : wanted).toContain(code);
  });
});
