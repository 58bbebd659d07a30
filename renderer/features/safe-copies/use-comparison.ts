import { useMemo } from 'react';
import { createRestoreLabels } from '../../../shared/bundle/restore-labels';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { usePlatform } from '../../platform/platform-context';
import { bringBackItem, bringBackPart, type BringBackProblem } from '../../storage/safe-copies-bring-back';
import { toDifferences, type Differences, type ItemDifference, type PartDifference } from '../../storage/safe-copies-differences';
import { useRecords, useRegistry, useSession } from '../../storage/session-context';
import type { Result } from '../../../shared/domain/result';
import { useToast } from '../../ui/toast/toast-context';
import { toBringBackText } from './copy-sentences';
import type { ReadCopy } from './use-copy';

export type Comparison = {
  readonly differences: Differences;
  readonly isReadOnly: boolean;
  readonly nameOf: {
    readonly part: (part: PartDifference) => string;
    readonly item: (difference: ItemDifference) => string;
    readonly owner: (owner: string) => string;
    readonly citation: (id: EvidenceId) => string;
  };
  readonly bringBackPart: (part: PartDifference) => void;
  readonly bringBackItem: (difference: ItemDifference) => void;
};

/** A copy beside the open portfolio. The way back of each piece adds, and overwrites nothing. */
export function useComparison(copy: SafeCopy, { source, lost, lookAgain }: Extract<ReadCopy, { readonly step: 'read' }>): Comparison {
  const session = useSession();
  const now = useRecords();
  const registry = useRegistry();
  const { evidenceFiles, safeCopies } = usePlatform();
  const toast = useToast();
  const { records } = source.parsed;
  const differences = useMemo(() => toDifferences(records, now, lost), [records, now, lost]);
  const labels = useMemo(() => createRestoreLabels(records, session.pack), [records, session.pack]);
  const numbers = useMemo(() => new Map([...records.evidence, ...now.evidence].map(({ id, number }) => [id, number])), [records, now]);

  const tell = async (bringing: Promise<Result<null, BringBackProblem>>, done: string): Promise<void> => {
    const brought = await bringing;
    if (brought.ok) goToTitle();
    toast(brought.ok ? done : toBringBackText(brought.problem));
  };
  const bringItem = async (difference: ItemDifference): Promise<Result<null, BringBackProblem>> => {
    const ports = { registry, evidenceFiles, copies: safeCopies };
    const brought = await bringBackItem(session.db, { copyId: copy.id, evidence: records.evidence, difference }, ports);
    session.view.setMissingFiles(new Set(await evidenceFiles.findMissing(now.evidence.map(({ sha256 }) => sha256))));
    lookAgain();
    return brought;
  };
  return {
    differences,
    isReadOnly: session.isReadOnly,
    nameOf: {
      part: ({ key }) => labels.ofResponse(key),
      item: ({ item }) => labels.ofEvidence(item.id),
      owner: labels.ofOwner,
      citation: (id) => `[E${numbers.get(id) ?? '?'}]`,
    },
    bringBackPart: ({ key, then }) => {
      if (then !== null) void tell(bringBackPart(session, key, then), `${labels.ofResponse(key)} is back. What stood there is among its earlier texts.`);
    },
    bringBackItem: (difference) => void tell(bringItem(difference), `${labels.ofEvidence(difference.item.id)} is back.`),
  };
}

/** The piece that was brought back goes from the page, with the button that had the focus. */
function goToTitle(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}
