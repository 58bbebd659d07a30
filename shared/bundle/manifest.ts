import { BundleRefusalError } from './bundle-refusal';
import type { HashAlgorithm } from './zip/byte-ports';
import { checkEntryName } from './zip/entry-names';

/** Path inside the bag, digest in lower-case hexadecimal. */
export type ManifestLine = { readonly path: string; readonly digest: string };

/** `<hex><two spaces><path>`, sorted by path (code units), so that `sha256sum -c` reads it. */
export function toManifestText(lines: readonly ManifestLine[]): string {
  const sorted = [...lines].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.map(({ path, digest }) => `${digest}  ${path}\n`).join('');
}

const DIGEST_LENGTHS: Readonly<Record<HashAlgorithm, number>> = { sha512: 128, sha384: 96, sha256: 64, sha224: 56, sha1: 40, md5: 32 };

/** Manifests of these algorithms are verified, strongest first; others can't be. */
export const MANIFEST_ALGORITHMS: readonly HashAlgorithm[] = ['sha512', 'sha384', 'sha256', 'sha224', 'sha1', 'md5'];

export type ManifestRules = {
  readonly algorithm: HashAlgorithm;
  /** Payload manifests list only `data/...`, tag manifests only what is beside it. */
  readonly kind: 'payload' | 'tag';
  /** BagIt 1.0 writes line ends and percent signs in paths as codes, and refuses a path listed twice. */
  readonly isVersion1: boolean;
  /** Which paths are files in the bag. */
  readonly has: (path: string) => boolean;
  /** How many files the bag has: a list of more of them is not read to its end. */
  readonly files?: number;
};

export type ParsedManifest = {
  readonly digests: ReadonlyMap<string, string>;
  /** Leading `./` or `*`: valid to most tools, but not as the standard says. */
  readonly isUnusual: boolean;
};

const linePattern = /^([0-9a-f]+)[ \t]+(.+)$/i;

/** Throws `BundleRefusalError`: `manifest-syntax`, `manifest-path`, `listed-twice`, and `missing` when it lists more than there is. */
export function parseManifest(text: string, rules: ManifestRules): ParsedManifest {
  const digests = new Map<string, string>();
  let isUnusual = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') continue;
    const [, digest = '', written = ''] = linePattern.exec(line) ?? [];
    if (digest.length !== DIGEST_LENGTHS[rules.algorithm]) throw new BundleRefusalError('manifest-syntax', line);
    const bare = written.replace(/^\*/, '').replace(/^\.\//, '');
    isUnusual ||= bare !== written;
    const path = toListedPath(bare, rules);
    if (!isPathAllowed(path, rules.kind)) throw new BundleRefusalError('manifest-path', path);
    const known = digests.get(path);
    if (known !== undefined && (rules.isVersion1 || known !== digest.toLowerCase())) throw new BundleRefusalError('listed-twice', path);
    digests.set(path, digest.toLowerCase());
    if (digests.size > (rules.files ?? Infinity)) throw new BundleRefusalError('missing', [...digests.keys()].find((listed) => !rules.has(listed)));
  }
  return { digests, isUnusual };
}

/** The reference implementation writes a raw percent sign where the standard asks for a code: both are understood. */
function toListedPath(path: string, { isVersion1, has }: ManifestRules): string {
  if (!isVersion1 || has(path)) return path;
  return path.replace(/%(0a|0d|25)/gi, (code) => decodeURIComponent(code));
}

function isPathAllowed(path: string, kind: ManifestRules['kind']): boolean {
  return checkEntryName(path) === null && !path.endsWith('/') && path.startsWith('data/') === (kind === 'payload');
}
