import type { FindingParams } from '../checks/finding';
import { toSentence } from './to-sentence';

/**
 * Where a set stands: "6 of 13 ready", "Ready, bundled 2 Aug 2026".
 * @param state as `toProgress` finds it
 */
export function toSetStateText({ kind, ...params }: FindingParams & { readonly kind: string }): string {
  return toSentence(`set-state.${kind}`, params);
}
