import { useEffect, useRef, useState } from 'react';
import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { toLocalDate } from '../../../shared/text/dates';
import { usePlatform } from '../../platform/platform-context';
import type { BroughtIn } from '../../storage/bringing-in';
import { openSafeCopy } from '../../storage/safe-copies-opening';
import { useRegistry } from '../../storage/session-context';
import { toOpenProblemText } from './copy-sentences';

export type Opening =
  | { readonly step: 'idle' }
  /** Bytes. */
  | { readonly step: 'working'; readonly copy: SafeCopy; readonly bytesDone: number }
  | { readonly step: 'refused'; readonly text: string }
  | { readonly step: 'done'; readonly copy: SafeCopy; readonly brought: BroughtIn };

export type OpeningCopy = { readonly opening: Opening; readonly open: (copy: SafeCopy) => void; readonly cancel: () => void };

/** Opens a copy as a portfolio of its own, beside what is here. */
export function useOpeningCopy(): OpeningCopy {
  const registry = useRegistry();
  const { evidenceFiles, safeCopies } = usePlatform();
  const [opening, setOpening] = useState<Opening>({ step: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const open = async (copy: SafeCopy): Promise<void> => {
    const { signal } = (abort.current = new AbortController());
    const onProgress = (bytesDone: number): void => setOpening({ step: 'working', copy, bytesDone });
    onProgress(0);
    const opened = await openSafeCopy(copy.id, { registry, evidenceFiles, copies: safeCopies }, { today: toLocalDate(Date.now()), onProgress, signal });
    setOpening(opened.ok ? { step: 'done', copy, brought: opened.value } : { step: 'refused', text: toOpenProblemText(opened.problem) });
  };
  const openSafely = (copy: SafeCopy): void =>
    void open(copy).catch((failure: unknown) =>
      setOpening({ step: 'refused', text: toOpenProblemText({ kind: 'storage', problem: { kind: 'storage-failed', detail: String(failure) } }) }),
    );
  return { opening, open: openSafely, cancel: () => abort.current?.abort() };
}
