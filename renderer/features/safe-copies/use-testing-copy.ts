import { useEffect, useRef, useState } from 'react';
import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { usePlatform } from '../../platform/platform-context';
import { testSafeCopy, type CopyTest } from '../../storage/safe-copies-test';
import { keepTestedCopy } from '../../storage/safe-copies-tested';
import { useRegistry } from '../../storage/session-context';
import { toOpenProblemText } from './copy-sentences';

export type Testing =
  | { readonly step: 'idle' }
  /** Bytes of evidence read again. */
  | { readonly step: 'working'; readonly bytesDone: number }
  | { readonly step: 'refused'; readonly text: string }
  | { readonly step: 'done'; readonly test: CopyTest };

export type TestingCopy = { readonly testing: Testing; readonly test: () => void; readonly cancel: () => void };

/** Tests a copy by restoring it on a scratch place; what was found is remembered. */
export function useTestingCopy(copy: SafeCopy): TestingCopy {
  const registry = useRegistry();
  const { safeCopies } = usePlatform();
  const [testing, setTesting] = useState<Testing>({ step: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const test = async (): Promise<void> => {
    const { signal } = (abort.current = new AbortController());
    const onProgress = (bytesDone: number): void => setTesting({ step: 'working', bytesDone });
    onProgress(0);
    const tested = await testSafeCopy(copy.id, safeCopies, { onProgress, signal });
    setTesting(tested.ok ? { step: 'done', test: tested.value } : { step: 'refused', text: toOpenProblemText(tested.problem) });
    if (!tested.ok && tested.problem.kind === 'copy' && tested.problem.problem.kind !== 'damaged') return;
    const differing = tested.ok ? tested.value.differences.length + tested.value.damaged.length : 0;
    const outcome = !tested.ok ? 'unusable' : differing === 0 ? 'sound' : 'differs';
    await keepTestedCopy(registry, { id: copy.id, testedAt: new Date().toISOString(), outcome, differing });
  };
  const testSafely = (): void =>
    void test().catch((failure: unknown) => setTesting({ step: 'refused', text: toOpenProblemText({ kind: 'copy', problem: { kind: 'storage-failed', detail: String(failure) } }) }));
  return { testing, test: testSafely, cancel: () => abort.current?.abort() };
}
