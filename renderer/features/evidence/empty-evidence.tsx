import { DropArea } from '../../ui/drop-area/drop-area';
import { EmptyState } from '../../ui/empty-state/empty-state';
import type { TakeFiles } from './use-add-files';

export function EmptyEvidence({ onFiles }: { readonly onFiles: TakeFiles | null }) {
  return (
    <EmptyState title="Start with one thing you made at work">
      <p className="quiet">A handout you rewrote, a procedure, a shelf map, a thank-you note. One is enough for today.</p>
      {onFiles !== null && (
        <DropArea isBig label="Drop files here" onFiles={onFiles}>
          Carrel makes its own copy; your original stays where it is.
        </DropArea>
      )}
    </EmptyState>
  );
}
