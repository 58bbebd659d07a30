import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { evidenceItemPath } from '../../storage/places';
import { useToast } from '../../ui/toast/toast-context';
import type { EvidenceDesk } from './use-evidence';

/** Adds files and, when all went well, says so in one line instead of leaving a list behind. A single one is opened. */
export function useAddFiles({ adder, session }: EvidenceDesk): (files: readonly File[]) => void {
  const toast = useToast();
  const navigate = useNavigate();
  const add = useCallback(
    async (files: readonly File[]): Promise<void> => {
      // What is left of earlier ones has been read by now.
      adder.dismiss();
      const ended = await adder.add(files);
      const isSmooth = adder.getState().additions.every(({ state }) => state.kind === 'added' || state.kind === 'replaced');
      if (!isSmooth) return;
      adder.dismiss();
      toast(ended.length === 1 ? 'One item added. Carrel keeps its own copy.' : `${ended.length} items added. Carrel keeps its own copies.`);
      const [only] = ended;
      if (ended.length === 1 && only?.state.kind === 'added') void navigate(evidenceItemPath(session.id, only.state.evidenceId));
    },
    [adder, session.id, toast, navigate],
  );
  return useCallback((files) => void add(files), [add]);
}
