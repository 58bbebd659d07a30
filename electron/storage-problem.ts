import type { StorageProblem } from '../shared/platform/platform';

const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Says what a failed write means to a person. The detail is the system's code alone: messages carry paths. */
export function toStorageProblem(failure: unknown): StorageProblem {
  const code = toErrorCode(failure);
  return fullCodes.has(code) ? { kind: 'disk-full' } : { kind: 'storage-failed', detail: code };
}

export function toErrorCode(failure: unknown): string {
  if (failure instanceof Error && 'code' in failure && typeof failure.code === 'string') return failure.code;
  return 'unknown';
}
