import type { EvidenceId, RequirementId, SetId } from '../../../shared/domain/ids';
import { usePlatform } from '../../platform/platform-context';
import type { Adding } from '../../storage/adding-files';
import { useFileAdder } from '../../storage/use-file-adder';
import { inspectInWorker } from '../../workers/inspect-in-worker';

export type AddingProgress = { readonly label: string; readonly detail: string; readonly bytesDone: number; readonly bytesTotal: number };

export type FileAdding = {
  /** Null while nothing is on its way. */
  readonly progress: AddingProgress | null;
  /** What could not simply be added, in sentences. */
  readonly problems: readonly string[];
  /** Resolves to the items that the files have become, or were already. */
  readonly add: (files: readonly File[], attachTo: readonly (RequirementId | SetId)[]) => Promise<readonly EvidenceId[]>;
  readonly cancel: () => void;
};

const inspect = (file: Blob, fileName: string) => inspectInWorker({ file, fileName });

/** The portfolio's queue of files, as the writing page shows it. */
export function useFileAdding(): FileAdding {
  const { adder, additions, isBusy } = useFileAdder({ platform: usePlatform(), inspect });
  return {
    progress: isBusy ? toProgress(additions) : null,
    problems: additions.flatMap(toProblem),
    add: async (files, attachTo) => {
      adder.dismiss();
      const ended = await adder.add(files, attachTo);
      // What went well is shown by the item itself and leaves no list behind on the Evidence page.
      if (ended.every(({ state }) => state.kind === 'added')) adder.dismiss();
      return ended.flatMap(({ state }) => ('evidenceId' in state ? [state.evidenceId] : []));
    },
    cancel: adder.cancel.bind(adder),
  };
}

function toProgress(additions: readonly Adding[]): AddingProgress {
  const done = additions.filter(({ state }) => state.kind !== 'waiting' && state.kind !== 'working').length;
  const current = additions.find(({ state }) => state.kind === 'working');
  const bytesOf = ({ state, size }: Adding): number => (state.kind === 'working' ? state.bytesDone : state.kind === 'waiting' ? 0 : size);
  return {
    label: 'Adding files',
    detail: `${done + 1} of ${additions.length}: ${current?.name ?? ''}`,
    bytesDone: additions.reduce((sum, addition) => sum + bytesOf(addition), 0),
    bytesTotal: Math.max(1, additions.reduce((sum, { size }) => sum + size, 0)),
  };
}

function toProblem({ name, state }: Adding): readonly string[] {
  if (state.kind === 'already-there') return [state.isInTrash ? `${name} is in the trash. Put it back on the Evidence page.` : `${name} was there already; it is attached here now.`];
  if (state.kind === 'program') return [`${name} was not added: it is a program or a script. Add a picture or a PDF of what it shows instead.`];
  if (state.kind !== 'refused') return [];
  switch (state.problem.kind) {
    case 'disk-full':
      return [`There is not enough room on this computer for ${name}. What was added before is safe. Free some room and add it again.`];
    case 'unreadable':
      return [`${name} could not be read. Nothing was changed. Copy it to this computer first, then add it.`];
    case 'cancelled':
      return [];
    case 'storage-failed':
      return [`${name} could not be stored. What was added before is safe. Try it again.`];
  }
}
