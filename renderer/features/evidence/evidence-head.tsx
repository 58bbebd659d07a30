import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { MenuButton, type MenuEntry } from '../../ui/menu/menu';
import { PageTitle } from '../../ui/page/page-title';
import { FileButton } from './file-button';
import css from './evidence.module.css';

type EvidenceHeadProps = {
  /** The address of the coverage map. */
  readonly coverageTo: string;
  readonly trashCount: number;
  readonly isInTrash: boolean;
  readonly onTrash: (isInTrash: boolean) => void;
  /** Null where nothing can be added from here. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
  /** Other ways to add something; none where nothing can be added. */
  readonly moreWays: readonly MenuEntry[];
};

export function EvidenceHead({ coverageTo, trashCount, isInTrash, onTrash, onFiles, moreWays }: EvidenceHeadProps) {
  return (
    <header className={css.head}>
      <PageTitle documentTitle="Evidence">{isInTrash ? 'In the trash' : 'Evidence'}</PageTitle>
      <div className={css.headEnd}>
        <ButtonLink kind="quiet" icon="list-checks" to={coverageTo}>
          Coverage map
        </ButtonLink>
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
        {moreWays.length > 0 && <MenuButton label="More ways to add" icon="ellipsis-vertical" items={moreWays} />}
      </div>
    </header>
  );
}
