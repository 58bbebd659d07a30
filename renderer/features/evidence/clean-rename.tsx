import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { renameEvidenceFile, toFileName, toStem } from '../../storage/evidence-clean';
import type { PortfolioDatabase } from '../../storage/portfolio-database';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { TextField } from '../../ui/field/text-field';

type RenameDialogProps = { readonly db: PortfolioDatabase; readonly item: Evidence; readonly onClose: () => void };

export function RenameDialog({ db, item, onClose }: RenameDialogProps) {
  const [stem, setStem] = useState(() => toStem(item.originalName));
  const [hasNone, setHasNone] = useState(false);
  const name = toFileName(item.originalName, stem);
  const rename = async (): Promise<void> => {
    if (await renameEvidenceFile(db, item, stem)) onClose();
    else setHasNone(true);
  };
  return (
    <Dialog
      title={`Rename the file of E${item.number}`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={() => void rename()}>
            Rename
          </Button>
          <Button kind="quiet" onPress={onClose}>
            Keep the name
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField label="Name of the file" value={stem} onChange={setStem} maxLength={180} {...(hasNone && name === null ? { error: 'A file needs a name. Type one.' } : {})} />
      </form>
      <p className="small quiet">{name === null ? 'A file needs a name.' : `It will be called ${name} in Carrel. The file on your computer keeps its name.`}</p>
    </Dialog>
  );
}
