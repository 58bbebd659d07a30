import { useEffect, useState } from 'react';
import type { Sha256 } from '../../../shared/domain/ids';
import type { SafeCopyId } from '../../../shared/platform/safe-copies';
import { usePlatform } from '../../platform/platform-context';
import { parseSource, type ReadSource } from '../../storage/parse-source';
import { toDigests } from '../../storage/safe-copies-opening';
import { toOpenProblemText } from './copy-sentences';

export type ReadCopy =
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly text: string }
  | { readonly step: 'read'; readonly source: ReadSource; /** Digests of the copy that this computer has no bytes of. */ readonly lost: ReadonlySet<Sha256>; readonly lookAgain: () => void };

type Kept = { readonly id: SafeCopyId; readonly copy: ReadCopy };

/** Reads a copy and what this computer lacks of its files. */
export function useCopy(id: SafeCopyId): ReadCopy {
  const { safeCopies, evidenceFiles } = usePlatform();
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const show = (copy: ReadCopy): void => {
      if (isCurrent) setKept({ id, copy });
    };
    const look = async (source: ReadSource): Promise<void> => {
      const missing = await evidenceFiles.findMissing(toDigests(source.parsed.records.evidence));
      show({ step: 'read', source, lost: new Set(missing), lookAgain: () => void look(source) });
    };
    const read = async (): Promise<void> => {
      const text = await safeCopies.read(id);
      if (!text.ok) return show({ step: 'refused', text: toOpenProblemText({ kind: 'copy', problem: text.problem }) });
      const source = parseSource(text.value);
      return source.ok ? look(source.value) : show({ step: 'refused', text: toOpenProblemText({ kind: 'source', problem: source.problem }) });
    };
    read().catch((failure: unknown) => show({ step: 'refused', text: toOpenProblemText({ kind: 'copy', problem: { kind: 'storage-failed', detail: String(failure) } }) }));
    return () => {
      isCurrent = false;
    };
  }, [id, safeCopies, evidenceFiles]);
  return kept?.id === id ? kept.copy : { step: 'reading' };
}
