import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { BundleRefusal } from '../../shared/bundle/bundle-refusal';
import type { BundleSummary } from '../../shared/bundle/read-bundle';
import type { BundleFacts } from '../../shared/bundle/write-bundle';
import type { Sha256 } from '../../shared/domain/ids';
import type { Result } from '../../shared/domain/result';
import type { BundleProblem, BundleProgress } from '../../shared/platform/platform';

/** One worker writes one bundle into the scratch file `scratch`. */
export type ToWriter =
  | { readonly kind: 'write'; readonly plan: BundlePlan; readonly scratch: string }
  | { readonly kind: 'evidence'; readonly id: number; readonly blob: Blob | null }
  | { readonly kind: 'cancel' };
/** Each `need` is answered by one `evidence` with its `id`; several may be under way. */
export type FromWriter =
  | { readonly kind: 'need'; readonly id: number; readonly sha256: Sha256 }
  | { readonly kind: 'progress'; readonly progress: BundleProgress }
  /** `inMemory` is the bundle where there is no scratch file of it. */
  | { readonly kind: 'done'; readonly result: Result<BundleFacts, BundleProblem>; readonly inMemory?: Blob };

/** One worker reads one bundle; `extract` may be asked for once `opened` has come and was not a refusal. */
export type ToReader =
  | { readonly kind: 'open'; readonly blob: Blob }
  | { readonly kind: 'extract'; readonly id: number; readonly path: string };
export type FromReader =
  | { readonly kind: 'progress'; readonly path: string; readonly bytesDone: number; readonly bytesTotal: number }
  | { readonly kind: 'opened'; readonly result: Result<BundleSummary, BundleRefusal> }
  | { readonly kind: 'extracted'; readonly id: number; readonly result: Result<Blob, BundleRefusal> };
