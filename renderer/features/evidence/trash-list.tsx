import { toDayText } from '../../../shared/text/dates';
import { Button } from '../../ui/button/button';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import { useToast } from '../../ui/toast/toast-context';
import { toFileKind } from './file-words';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

/** What was moved to the trash, with the way back. */
export function TrashList({ desk }: { readonly desk: EvidenceDesk }) {
  const toast = useToast();
  const { trash, session } = desk;
  if (trash.length === 0) return <p className={css.nothing}>Nothing is in the trash.</p>;
  return (
    <div className={css.scroll}>
      <p className="quiet">Attachments, notes and citations of these items are kept and come back with them.</p>
      <ul className={css.trash}>
        {trash.map((item) => (
          <li key={item.id}>
            <SpineLabel>E{item.number}</SpineLabel>
            <div>
              <p className="label">{item.title}</p>
              <p className="small quiet">
                {toFileKind(item).label}, moved here {toDayText(item.removedAt)}
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
    </div>
  );
}
