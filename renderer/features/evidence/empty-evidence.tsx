import { DropArea } from '../../ui/drop-area/drop-area';
import { EmptyState } from '../../ui/empty-state/empty-state';

export function EmptyEvidence({ onFiles }: { readonly onFiles: ((files: readonly File[]) => void) | null }) {
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
