import type { Recipient } from '../../packs/pack';

/** Bytes and counts; null for no limit. */
export type OutputLimits = {
  readonly maxFileBytes: number | null;
  readonly maxTotalBytes: number | null;
  readonly maxFiles: number | null;
};

/** What a recipient gets: the bundle, in several zips if need be, or files of the types that they take. */
export type Output =
  | { readonly kind: 'bundle'; readonly limits: OutputLimits }
  | { readonly kind: 'files'; readonly limits: OutputLimits; /** Extensions: `pdf`, `jpg`. */ readonly types: ReadonlySet<string> };

/** As upload forms count: a form that says 5 MB and means 5 MiB takes what is made for it all the same. */
const BYTES_PER_MB = 1_000_000;

/** A recipient without types, or with zip among them, takes the bundle. */
export function planOutput({ limits: { types, maxFileMB, maxTotalMB, maxFiles } }: Pick<Recipient, 'limits'>): Output {
  const limits: OutputLimits = { maxFileBytes: toBytes(maxFileMB), maxTotalBytes: toBytes(maxTotalMB), maxFiles: maxFiles ?? null };
  if (types === undefined || types.includes('zip')) return { kind: 'bundle', limits };
  return { kind: 'files', limits, types: new Set(types.map(toPlainType)) };
}

/** One name for what has two. */
export function toPlainType(extension: string): string {
  return extension === 'jpeg' ? 'jpg' : extension;
}

function toBytes(megabytes: number | undefined): number | null {
  return megabytes === undefined ? null : Math.floor(megabytes * BYTES_PER_MB);
}
