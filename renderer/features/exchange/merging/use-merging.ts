import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportReport } from '../../../../shared/bundle/import-report';
import type { SafeCopyProblem } from '../../../../shared/platform/safe-copies';
import { usePlatform } from '../../../platform/platform-context';
import { mergeIn, type MergePorts } from '../../../storage/merging';
import { compareSource, openMerging, type OpenMerging } from '../../../storage/merging-opening';
import type { OpenedSource } from '../../../storage/opened-source';
import type { PortfolioEntry } from '../../../storage/registry-database';
import { useRegistry } from '../../../storage/session-context';
import { toMergeText, toOpenMergingText } from './merge-sentences';
import { useMergeChoices, type ChoosingMerge } from './use-merge-choices';

export type MergingState =
  | { readonly step: 'opening' }
  | { readonly step: 'refused'; readonly text: string }
  | { readonly step: 'choosing'; readonly merging: OpenMerging; /** Why it did not go through; may be empty. */ readonly notice: string }
  | { readonly step: 'no-safe-copy'; readonly merging: OpenMerging; readonly problem: SafeCopyProblem }
  /** Bytes; none are known while the safe copy is made. */
  | { readonly step: 'working'; readonly label: string; readonly bytesDone: number; readonly bytesTotal: number };

export type Merging = ChoosingMerge & {
  readonly state: MergingState;
  readonly bring: (options?: { readonly goesWithoutSafeCopy: boolean }) => void;
  readonly backToChoosing: () => void;
  readonly stop: () => void;
  readonly tryAgain: () => void;
};

type MergingInput = { readonly opened: OpenedSource; readonly entry: PortfolioEntry; readonly onDone: (report: ImportReport) => void };

/** The only contact of the page with storage. The portfolio is held open, for this page alone, until the page goes. */
export function useMerging({ opened, entry, onDone }: MergingInput): Merging {
  const ports = usePorts();
  const choosing = useMergeChoices();
  const { state, setState, tryAgain } = useOpening({ opened, entry, ports });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const run = async (merging: OpenMerging, goesWithoutSafeCopy: boolean): Promise<void> => {
    const { signal } = (abort.current = new AbortController());
    const onProgress = (label: string, bytesDone: number, bytesTotal: number): void => setState({ step: 'working', label, bytesDone, bytesTotal });
    onProgress(goesWithoutSafeCopy ? 'Bringing it in' : 'Making a safe copy first', 0, 0);
    const result = await mergeIn(merging, choosing.choices, { ports, run: { onProgress, signal, goesWithoutSafeCopy } });
    if (result.ok) {
      await merging.session.close();
      return onDone(result.value);
    }
    if (result.problem.kind === 'no-safe-copy') return setState({ step: 'no-safe-copy', merging, problem: result.problem.problem });
    const compared = result.problem.kind === 'changed' ? await compareSource(merging.session, opened, ports.evidenceFiles) : merging.compared;
    setState({ step: 'choosing', merging: { ...merging, compared }, notice: toMergeText(result.problem) });
  };

  const bring: Merging['bring'] = (options) => {
    if (state.step !== 'choosing' && state.step !== 'no-safe-copy') return;
    const { merging } = state;
    run(merging, options?.goesWithoutSafeCopy ?? false).catch((failure: unknown) =>
      setState({ step: 'choosing', merging, notice: toMergeText({ kind: 'storage', problem: { kind: 'storage-failed', detail: String(failure) } }) }),
    );
  };
  return {
    ...choosing,
    state,
    bring,
    backToChoosing: () => setState((before) => (before.step === 'no-safe-copy' ? { step: 'choosing', merging: before.merging, notice: '' } : before)),
    stop: () => abort.current?.abort(),
    tryAgain,
  };
}

function usePorts(): MergePorts {
  const registry = useRegistry();
  const { evidenceFiles, safeCopies } = usePlatform();
  return useMemo(() => ({ registry, evidenceFiles, safeCopies }), [registry, evidenceFiles, safeCopies]);
}

type Opening = { readonly opened: OpenedSource; readonly entry: PortfolioEntry; readonly ports: MergePorts };

/** Opens the portfolio and compares; closes it when the page goes. */
function useOpening({ opened, entry, ports }: Opening) {
  const [state, setState] = useState<MergingState>({ step: 'opening' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const opening = openMerging(opened, entry, ports);
    const show = (next: MergingState): void => {
      if (isCurrent) setState(next);
    };
    opening.then(
      (result) => show(result.ok ? { step: 'choosing', merging: result.value, notice: '' } : { step: 'refused', text: toOpenMergingText(result.problem, entry.title) }),
      (failure: unknown) => show({ step: 'refused', text: toOpenMergingText({ kind: 'unreadable', detail: String(failure) }, entry.title) }),
    );
    return () => {
      isCurrent = false;
      void opening.then((result) => (result.ok ? result.value.session.close() : undefined)).catch(() => undefined);
    };
  }, [opened, entry, ports, attempt]);
  const tryAgain = (): void => {
    setState({ step: 'opening' });
    setAttempt((before) => before + 1);
  };
  return { state, setState, tryAgain };
}
