import { useEffect, useRef, useState } from 'react';
import { toRefusalSentence } from '../../../shared/bundle/refusal-sentences';
import type { BundleEvidenceFile } from '../../../shared/bundle/import-report';
import { toLocalDate } from '../../../shared/text/dates';
import type { Sha256 } from '../../../shared/domain/ids';
import { usePlatform } from '../../platform/platform-context';
import { bringIn, type BroughtIn, type PortfolioSource } from '../../storage/bringing-in';
import { useRegistry } from '../../storage/session-context';
import { waitingBundle, type Waiting } from '../../storage/waiting-bundle';
import { openBundleInWorker, type BundleReader } from '../../workers/bundle-reader';
import { toBringSentence, toGoneSentence } from './bring-sentences';

export type BringingState =
  | { readonly step: 'choosing'; readonly refusal: string }
  | { readonly step: 'working'; readonly label: string; readonly bytesDone: number; readonly bytesTotal: number }
  | { readonly step: 'done'; readonly name: string; readonly brought: BroughtIn; readonly fileCount: number };

export type BringingIn = { readonly state: BringingState; readonly take: (file: File) => void; readonly cancel: () => void };

/** Verifies a bundle in a worker, then brings it in as a copy. Nothing that is here is touched. */
export function useBringingIn(): BringingIn {
  const registry = useRegistry();
  const { evidenceFiles } = usePlatform();
  const [state, setState] = useState<BringingState>({ step: 'choosing', refusal: '' });
  const abort = useRef<AbortController | null>(null);
  const refuse = (refusal: string): void => setState({ step: 'choosing', refusal });
  const onProgress = (label: string, bytesDone: number, bytesTotal: number): void => setState({ step: 'working', label, bytesDone, bytesTotal });

  const take = async (file: File): Promise<void> => {
    const { signal } = (abort.current = new AbortController());
    onProgress('Checking the bundle', 0, file.size);
    const opened = await openBundleInWorker(file, { signal, onProgress: (_path, done, total) => onProgress('Checking the bundle', done, total) });
    if (!opened.ok) return refuse(opened.problem.code === 'cancelled' ? '' : toRefusalSentence(opened.problem));
    const reader = opened.value;
    const source = toSource(reader);
    if (source === null) {
      reader.close();
      return refuse('This bag is sound, but it holds no Carrel portfolio. Nothing was brought in. You can unpack it and add its files as evidence.');
    }
    const result = await bringIn(source, { registry, evidenceFiles }, { today: toLocalDate(Date.now()), onProgress, signal });
    reader.close();
    if (!result.ok) return refuse(toBringSentence(result.problem));
    setState({ step: 'done', name: file.name, brought: result.value, fileCount: source.files.length });
  };

  const takeSafely = (file: File): void =>
    void take(file).catch((failure: unknown) => refuse(toBringSentence({ kind: 'storage', problem: { kind: 'storage-failed', detail: String(failure) } })));
  useWaitingBundle((waiting) => {
    if (waiting.kind === 'file') takeSafely(waiting.file);
    else refuse(toGoneSentence(waiting.name));
  });
  return { state, take: takeSafely, cancel: () => abort.current?.abort() };
}

/** Takes the bundle that the system asked Carrel to open, now and whenever another comes. */
function useWaitingBundle(take: (waiting: Waiting) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const takeWaiting = (): void => {
      const waiting = waitingBundle.take();
      if (waiting !== null) latest.current(waiting);
    };
    takeWaiting();
    return waitingBundle.subscribe(takeWaiting);
  }, []);
}

/** Null for a bag made by others, which has no portfolio inside. */
function toSource({ summary, extract }: BundleReader): PortfolioSource | null {
  if (summary.portfolioText === null) return null;
  const files = summary.files.flatMap(({ path, sha256, size }): readonly BundleEvidenceFile[] =>
    path.startsWith('data/evidence/') && sha256 !== null ? [{ path, sha256: sha256 as Sha256, size }] : [],
  );
  return {
    portfolioText: summary.portfolioText,
    files,
    open: async ({ path }) => {
      const extracted = await extract(path);
      return extracted.ok ? extracted.value : null;
    },
  };
}
