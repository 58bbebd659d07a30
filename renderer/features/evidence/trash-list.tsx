import { useMemo, useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { citationsIn, picturesIn } from '../../../shared/domain/rich-text-reading';
import { toDayText } from '../../../shared/text/dates';
import { toSizeText } from '../../../shared/text/sizes';
import { useRecords } from '../../storage/session-context';
import { Button } from '../../ui/button/button';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import { useToast } from '../../ui/toast/toast-context';
import { EmptyTrashDialog } from './empty-trash-dialog';
import { toFileKind } from './file-words';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

/** What was moved to the trash, with the way back, and the way out for good. */
export function TrashList({ desk }: { readonly desk: EvidenceDesk }) {
  const toast = useToast();
  const [isAsking, setAsking] = useState(false);
  const { trash, session } = desk;
  const cited = useCited(trash);
  const empty = async (): Promise<void> => {
    setAsking(false);
    const { count, areBytesGone } = await desk.emptyTrash(trash.map(({ id }) => id));
    const removed = count === 1 ? 'One item is removed.' : `${count} items are removed.`;
    toast(areBytesGone ? removed : `${removed} Their files could not be deleted now; Carrel tries again when it starts.`);
  };
  if (trash.length === 0) return <p className={css.nothing}>Nothing is in the trash.</p>;
  return (
    <div className={css.scroll}>
      <div className={css.trashHead}>
        <p className="quiet">Attachments, notes and citations of these items are kept and come back with them.</p>
        {!session.isReadOnly && (
          <Button kind="second" size="small" icon="trash-2" onPress={() => setAsking(true)}>
            Empty the trash
          </Button>
        )}
      </div>
      <ul className={css.trash}>
        {trash.map((item) => (
          <li key={item.id}>
            <SpineLabel>E{item.number}</SpineLabel>
            <div>
              <p className="label">{item.title}</p>
              <p className="small quiet">
                {toFileKind(item).label}, {toSizeText(item.size)}, moved here {toDayText(item.removedAt)}
              </p>
            </div>
            {!session.isReadOnly && (
              <Button
                kind="second"
                size="small"
                aria-label={`Put back E${item.number}, ${item.title}`}
                onPress={() => void desk.putBack(item.id).then(() => toast(`E${item.number}, ${item.title}, is back.`))}
              >
                Put it back
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAsking && <EmptyTrashDialog items={trash} cited={cited} onEmpty={() => void empty()} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** Items of the trash that some text cites or shows. */
function useCited(trash: readonly Evidence[]): readonly Evidence[] {
  const { responses } = useRecords();
  return useMemo(() => {
    const shown = new Set(responses.flatMap(({ doc }) => [...citationsIn(doc), ...picturesIn(doc).map(({ evidenceId }) => evidenceId)]));
    return trash.filter(({ id }) => shown.has(id));
  }, [responses, trash]);
}
