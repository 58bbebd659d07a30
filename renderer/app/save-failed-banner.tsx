import { toPlainText } from '../../shared/domain/rich-text-reading';
import { useSaveReport, useSession } from '../storage/session-context';
import { Banner } from '../ui/banner/banner';
import { Button } from '../ui/button/button';

/** Stays until saving works again: what happened, what is safe, and two ways out. */
export function SaveFailedBanner() {
  const session = useSession();
  const { state, failure } = useSaveReport();
  if (state !== 'failed') return null;
  const isFull = failure instanceof Error && /quota/i.test(`${failure.name} ${failure.message}`);
  return (
    <Banner
      title={isFull ? 'The disk is full, so Carrel cannot save.' : 'Carrel cannot save right now.'}
      actions={
        <>
          <Button kind="second" onPress={() => saveElsewhere(session.autosave.allUnsaved().map(([key, text]) => `${key}\n\n${toPlainText(text.doc)}`))}>
            Save a copy elsewhere
          </Button>
          <Button kind="second" onPress={() => void session.autosave.flush()}>
            Try again
          </Button>
        </>
      }
    >
      Your words are safe on this screen while it stays open. {isFull ? 'Save a copy elsewhere, or free some space and try again.' : 'Save a copy elsewhere, then try again.'}
    </Banner>
  );
}

/** Hands the unsaved texts to the person as one plain file. */
function saveElsewhere(texts: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([texts.join('\n\n\n')], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'carrel-unsaved-text.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
