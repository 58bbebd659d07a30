import { checkPayloadOxum, parseBagInfo } from './bag-info';
import type { BagInfoLine } from './bag-info';
import { parseBagDeclaration } from './bag-declaration';
import type { BagDeclaration } from './bag-declaration';
import { BundleRefusalError } from './bundle-refusal';
import { MANIFEST_ALGORITHMS, parseManifest } from './manifest';
import type { ManifestRules } from './manifest';
import { toReceiptCode } from './receipt-code';
import type { BytePorts, HashAlgorithm } from './zip/byte-ports';

/** A bag's files by path, wherever they are kept. */
export type BagSource = {
  /** Bytes of each file. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Reads one of them whole, no larger than a tag file may be; may throw `BundleRefusalError`. */
  readonly readWhole: (path: string) => Promise<Uint8Array>;
};

/** Something that is sound but not as Carrel writes it. */
export type BagRemark = 'old-version' | 'old-algorithm' | 'unknown-algorithm' | 'unusual-manifest' | 'unusual-bag-info' | 'no-tag-manifest' | 'system-files';

export type Digests = ReadonlyMap<HashAlgorithm, string>;

export type Bag = {
  readonly version: string;
  readonly info: readonly BagInfoLine[];
  /** Empty when the bag has no tagmanifest-sha256.txt. */
  readonly receiptCode: string;
  /** For every payload file, the digests that its bytes must have. */
  readonly payload: ReadonlyMap<string, Digests>;
  readonly remarks: readonly BagRemark[];
};

type Reading = { readonly source: BagSource; readonly ports: BytePorts; readonly declaration: BagDeclaration; readonly remarks: Set<BagRemark> };

/**
 * Checks all of a bag but the digests of its payload: bagit.txt, the manifests, that nothing is missing and nothing
 * unlisted, the tag files' digests, Payload-Oxum. Throws `BundleRefusalError`.
 */
export async function readBag(source: BagSource, ports: BytePorts): Promise<Bag> {
  if (!source.sizes.has('bagit.txt')) throw new BundleRefusalError('no-bagit');
  const declaration = parseBagDeclaration(await source.readWhole('bagit.txt'));
  if (source.sizes.has('fetch.txt')) throw new BundleRefusalError('fetch');
  const reading: Reading = { source, ports, declaration, remarks: new Set() };
  if (!declaration.isVersion1) reading.remarks.add('old-version');
  const payload = checkPayloadListing(source, await readManifests(reading, 'payload'));
  await checkTagFiles(reading);
  const info = await readBagInfo(reading);
  return { version: declaration.version, info, receiptCode: await readReceiptCode(reading), payload, remarks: [...reading.remarks] };
}

type Manifest = { readonly algorithm: HashAlgorithm; readonly digests: ReadonlyMap<string, string> };

async function readManifests({ source, declaration, remarks }: Reading, kind: ManifestRules['kind']): Promise<readonly Manifest[]> {
  const prefix = kind === 'payload' ? 'manifest' : 'tagmanifest';
  const manifests: Manifest[] = [];
  for (const algorithm of MANIFEST_ALGORITHMS) {
    const path = `${prefix}-${algorithm}.txt`;
    if (!source.sizes.has(path)) continue;
    const text = declaration.decode(await source.readWhole(path), path);
    const rules = { algorithm, kind, isVersion1: declaration.isVersion1, has: (listed: string) => source.sizes.has(listed), files: source.sizes.size };
    const { digests, isUnusual } = parseManifest(text, rules);
    if (isUnusual) remarks.add('unusual-manifest');
    manifests.push({ algorithm, digests });
  }
  const named = [...source.sizes.keys()].filter((path) => path.startsWith(`${prefix}-`) && path.endsWith('.txt'));
  if (named.length > manifests.length) remarks.add('unknown-algorithm');
  if (manifests.length > 0 && manifests.every(({ algorithm }) => algorithm === 'sha1' || algorithm === 'md5')) remarks.add('old-algorithm');
  return manifests;
}

/** Every manifest lists every payload file, and nothing else. */
function checkPayloadListing({ sizes }: BagSource, manifests: readonly Manifest[]): ReadonlyMap<string, Digests> {
  if (manifests.length === 0) throw new BundleRefusalError('no-manifest');
  const payload = new Map<string, Map<HashAlgorithm, string>>();
  for (const { algorithm, digests } of manifests) {
    for (const [path, digest] of digests) {
      if (!sizes.has(path)) throw new BundleRefusalError('missing', path);
      const known = payload.get(path) ?? new Map<HashAlgorithm, string>();
      payload.set(path, known.set(algorithm, digest));
    }
  }
  for (const path of sizes.keys()) {
    if (path.startsWith('data/') && !payload.has(path)) throw new BundleRefusalError('extra', path);
  }
  for (const [path, digests] of payload) {
    if (digests.size !== manifests.length) throw new BundleRefusalError('manifests-differ', path);
  }
  return payload;
}

async function checkTagFiles(reading: Reading): Promise<void> {
  const manifests = await readManifests(reading, 'tag');
  if (manifests.length === 0) reading.remarks.add('no-tag-manifest');
  for (const { algorithm, digests } of manifests) {
    for (const [path, digest] of digests) {
      if (!reading.source.sizes.has(path)) throw new BundleRefusalError('missing', path);
      if ((await readDigest(reading, path, algorithm)) !== digest) throw new BundleRefusalError('tag-digest', path);
    }
  }
}

async function readDigest({ source, ports }: Reading, path: string, algorithm: HashAlgorithm): Promise<string> {
  const hasher = ports.openHash(algorithm);
  hasher.update(await source.readWhole(path));
  return hasher.hex();
}

async function readBagInfo({ source, declaration, remarks }: Reading): Promise<readonly BagInfoLine[]> {
  if (!source.sizes.has('bag-info.txt')) return [];
  const { lines, isUnusual } = parseBagInfo(declaration.decode(await source.readWhole('bag-info.txt'), 'bag-info.txt'));
  if (isUnusual) remarks.add('unusual-bag-info');
  const payload = [...source.sizes].filter(([path]) => path.startsWith('data/'));
  checkPayloadOxum(lines, { bytes: payload.reduce((sum, [, size]) => sum + size, 0), files: payload.length });
  return lines;
}

async function readReceiptCode(reading: Reading): Promise<string> {
  const path = 'tagmanifest-sha256.txt';
  return reading.source.sizes.has(path) ? toReceiptCode(await readDigest(reading, path, 'sha256')) : '';
}
