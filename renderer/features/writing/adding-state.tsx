import { Note } from '../../ui/note/note';
import { Progress } from '../../ui/progress/progress';
import type { FileAdding } from './use-file-adding';

/** Files on their way in, and what could not be taken. */
export function AddingState({ adding }: { readonly adding: FileAdding }) {
  const { progress, problems } = adding;
  return (
    <>
      {progress !== null && (
        <Progress
          label={progress.label}
          value={progress.bytesDone}
          max={progress.bytesTotal}
          detail={progress.detail}
          onCancel={adding.cancel}
          cancelLabel="Stop; keep what is finished"
        />
      )}
      {problems.map((problem) => (
        <Note key={problem} glyph="warn" isStatus>
          {problem}
        </Note>
      ))}
    </>
  );
}
