import type { Evidence } from '../../../shared/domain/portfolio';
import { toSizeText } from '../../../shared/text/sizes';
import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Note } from '../../ui/note/note';
import css from './evidence.module.css';

type EmptyTrashDialogProps = {
  readonly items: readonly Evidence[];
  /** Those of them that a text cites or shows. */
  readonly cited: readonly Evidence[];
  readonly onEmpty: () => void;
  readonly onClose: () => void;
};

/** How many items a question names. */
const NAMED = 8;

/** The one act on evidence that can't be taken back: what goes is said first, and what a text cites before all else. */
export function EmptyTrashDialog({ items, cited, onEmpty, onClose }: EmptyTrashDialogProps) {
  const size = toSizeText([...new Map(items.map((item) => [item.sha256, item.size])).values()].reduce((sum, bytes) => sum + bytes, 0));
  const what = items.length === 1 ? 'One item' : `${items.length} items`;
  return (
    <Dialog
      kind="alert"
      isOpen
      title={items.length === 1 ? 'Remove the item in the trash for good?' : `Remove the ${items.length} items in the trash for good?`}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onPress={onEmpty}>
            Empty the trash
          </Button>
          <Button kind="second" onPress={onClose}>
            Keep {items.length === 1 ? 'it' : 'them'}
          </Button>
        </>
      }
    >
      {cited.length > 0 && (
        <>
          <p>
            <b>{cited.length === 1 ? 'One of them is cited in your texts' : `${cited.length} of them are cited in your texts`}</b>, where it will say that the evidence is missing:
          </p>
          <ul className={css.named}>
            {cited.slice(0, NAMED).map((item) => (
              <li key={item.id}>
                E{item.number}, {item.title}
              </li>
            ))}
            {cited.length > NAMED && <li>and {cited.length - NAMED} more</li>}
          </ul>
        </>
      )}
      <p>
        {what}, {size}, with attachments and notes. This can’t be undone. Files that another item or another portfolio has too are kept there, and numbers are not given again.
      </p>
      <Note glyph="ready">Bundles you made keep their files, and so do safe copies until they are thinned out. The files you added are where they were on your computer. Carrel’s own record of what you sent can then no longer show these files.</Note>
    </Dialog>
  );
}
