import { Button } from '../../ui/button/button';
import { PageTitle } from '../../ui/page/page-title';
import { FileButton } from './file-button';
import css from './evidence.module.css';

type EvidenceHeadProps = {
  readonly trashCount: number;
  readonly isInTrash: boolean;
  readonly onTrash: (isInTrash: boolean) => void;
  /** Null where nothing can be added from here. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
};

export function EvidenceHead({ trashCount, isInTrash, onTrash, onFiles }: EvidenceHeadProps) {
  return (
    <header className={css.head}>
      <PageTitle documentTitle="Evidence">{isInTrash ? 'In the trash' : 'Evidence'}</PageTitle>
      <div className={css.headEnd}>
        {isInTrash ? (
          <Button kind="second" onPress={() => onTrash(false)}>
            Back to your evidence
          </Button>
        ) : (
          trashCount > 0 && (
            <Button kind="quiet" icon="trash-2" onPress={() => onTrash(true)}>
              In the trash <span className="fig">{trashCount}</span>
            </Button>
          )
        )}
        {onFiles !== null && (
          <FileButton kind="primary" icon="plus" isMultiple onFiles={onFiles}>
            Add files
          </FileButton>
        )}
      </div>
    </header>
  );
}
