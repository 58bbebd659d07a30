import type { Result } from '../domain/result';
import { ok, refused } from '../domain/result';
import type { BagInfoLine } from './bag-info';
import { toBundleLayout } from './bundle-layout';
import { BundleRefusalError } from './bundle-refusal';
import type { BundleRefusal } from './bundle-refusal';
import { readBag } from './read-bag';
import type { Bag, BagRemark, Digests } from './read-bag';
import { READ_LIMITS } from './read-limits';
import type { ReadLimits } from './read-limits';
import type { BytePorts, RandomAccess } from './zip/byte-ports';
import { readEntry } from './zip/read-entry';
import { readZipEntries } from './zip/read-zip-entries';
import type { LocatedEntry } from './zip/zip-entry';
import { METHOD_STORED } from './zip/zip-records';

export const PORTFOLIO_PATH = 'data/portfolio.json';

export type OpenOptions = { readonly limits?: ReadLimits; readonly signal?: AbortSignal | undefined };

/** A file of the bundle, `path` inside its top-level folder. Sizes and offsets in bytes. */
export type BundleFile = {
  readonly path: string;
  readonly size: number;
  /** Where the content lies unpacked in the zip, or null when it is deflated. */
  readonly storedAt: number | null;
  /** As the bag's manifest tells it; null for tag files and in bags without SHA-256. */
  readonly sha256: string | null;
};

export type BundleSummary = {
  readonly topFolder: string;
  readonly bagVersion: string;
  readonly bagInfo: readonly BagInfoLine[];
  /** Empty for a bag of others without tagmanifest-sha256.txt. */
  readonly receiptCode: string;
  readonly remarks: readonly BagRemark[];
  readonly files: readonly BundleFile[];
  /** data/portfolio.json, unparsed, its digest checked; null in a bag made by others. */
  readonly portfolioText: string | null;
};

/** A bundle found sound in everything but the digests of its payload, which `verify` reads. */
export type OpenedBundle = {
  readonly summary: BundleSummary;
  /** Streams one file, checked against CRC and digests at its end. The stream throws `BundleRefusalError`. */
  readonly readFile: (path: string, signal?: AbortSignal) => AsyncIterable<Uint8Array>;
};

/** Opens a zip as a bundle: structure, bag and tag files. Takes memory for the listing and portfolio.json only. */
export function openBundle(access: RandomAccess, ports: BytePorts, options: OpenOptions = {}): Promise<Result<OpenedBundle, BundleRefusal>> {
  return toResult(async () => {
    const limits = options.limits ?? READ_LIMITS;
    const layout = toBundleLayout(await readZipEntries(access, limits));
    const read = new BundleFiles({ access, ports }, layout.files);
    const bag = await readBag(
      {
        sizes: new Map([...layout.files].map(([path, { size }]) => [path, size])),
        readWhole: (path) => read.whole(path, { limit: limits.tagFileSize, code: 'tag-size' }, options.signal),
      },
      ports,
    );
    const readFile = (path: string, signal?: AbortSignal): AsyncIterable<Uint8Array> => read.checked(path, bag.payload.get(path), signal);
    const portfolioText = await readPortfolioText(layout.files.get(PORTFOLIO_PATH), limits, () => readFile(PORTFOLIO_PATH, options.signal));
    const remarks: readonly BagRemark[] = layout.hasSystemFiles ? [...bag.remarks, 'system-files'] : bag.remarks;
    return { summary: { ...toSummary(layout.topFolder, bag, layout.files), remarks, portfolioText }, readFile };
  });
}

export type VerifyOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Bytes read so far and in all, with the path being read. */
  readonly onProgress?: (path: string, bytesDone: number, bytesTotal: number) => void;
};

/** Reads every file of an opened bundle to its end and compares CRC and digests. */
export function verifyBundle({ summary, readFile }: OpenedBundle, options: VerifyOptions = {}): Promise<Result<null, BundleRefusal>> {
  return toResult(async () => {
    const bytesTotal = summary.files.reduce((sum, file) => sum + file.size, 0);
    let bytesDone = 0;
    for (const { path } of summary.files) {
      for await (const bytes of readFile(path, options.signal)) {
        bytesDone += bytes.length;
        options.onProgress?.(path, bytesDone, bytesTotal);
      }
    }
    return null;
  });
}

/** Turns a thrown `BundleRefusalError` into a refusal; every other error is a bug and goes on. */
export async function toResult<T>(run: () => Promise<T>): Promise<Result<T, BundleRefusal>> {
  try {
    return ok(await run());
  } catch (error) {
    if (error instanceof BundleRefusalError) return refused(error.refusal);
    throw error;
  }
}

/** @returns the bytes joined; for what is known to be small */
export async function readAll(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of source) chunks.push(bytes);
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

type SizeRule = { readonly limit: number; readonly code: 'tag-size' | 'portfolio-size' };

class BundleFiles {
  readonly #zip: { readonly access: RandomAccess; readonly ports: BytePorts };
  readonly #files: ReadonlyMap<string, LocatedEntry>;

  constructor(zip: { readonly access: RandomAccess; readonly ports: BytePorts }, files: ReadonlyMap<string, LocatedEntry>) {
    this.#zip = zip;
    this.#files = files;
  }

  async whole(path: string, rule: SizeRule, signal?: AbortSignal): Promise<Uint8Array> {
    const entry = this.#find(path);
    if (entry.size > rule.limit) throw new BundleRefusalError(rule.code, path);
    return readAll(readEntry(this.#zip, entry, { signal }));
  }

  async *checked(path: string, digests: Digests | undefined, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const expected = [...(digests ?? [])].map(([algorithm, digest]) => ({ digest, hasher: this.#zip.ports.openHash(algorithm) }));
    for await (const bytes of readEntry(this.#zip, this.#find(path), { signal })) {
      for (const { hasher } of expected) hasher.update(bytes);
      yield bytes;
    }
    if (expected.some(({ hasher, digest }) => hasher.hex() !== digest)) throw new BundleRefusalError('digest', path);
  }

  #find(path: string): LocatedEntry {
    const entry = this.#files.get(path);
    if (entry === undefined) throw new BundleRefusalError('missing', path);
    return entry;
  }
}

function toSummary(topFolder: string, bag: Bag, files: ReadonlyMap<string, LocatedEntry>): Omit<BundleSummary, 'portfolioText' | 'remarks'> {
  return {
    topFolder,
    bagVersion: bag.version,
    bagInfo: bag.info,
    receiptCode: bag.receiptCode,
    files: [...files].map(([path, { size, method, dataOffset }]) => ({
      path,
      size,
      storedAt: method === METHOD_STORED ? dataOffset : null,
      sha256: bag.payload.get(path)?.get('sha256') ?? null,
    })),
  };
}

async function readPortfolioText(
  entry: LocatedEntry | undefined,
  limits: ReadLimits,
  read: () => AsyncIterable<Uint8Array>,
): Promise<string | null> {
  if (entry === undefined) return null;
  if (entry.size > limits.portfolioSize) throw new BundleRefusalError('portfolio-size', PORTFOLIO_PATH);
  const bytes = await readAll(read());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BundleRefusalError('portfolio-encoding', PORTFOLIO_PATH);
  }
}
