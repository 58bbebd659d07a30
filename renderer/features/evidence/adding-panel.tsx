import type { EvidenceId } from '../../../shared/domain/ids';
import { toSizeText } from '../../../shared/text/sizes';
import { isFinished, type Adding } from '../../storage/adding-files';
import { Button, LinkButton } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { Progress } from '../../ui/progress/progress';
import { toProgramText, toRefusalText } from './adding-words';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type AddingPanelProps = { readonly desk: EvidenceDesk; readonly onShow: (id: EvidenceId) => void };

/** The queue: how far it is while files go in; afterwards only what did not simply go well. */
export function AddingPanel({ desk, onShow }: AddingPanelProps) {
  const { additions, isBusy } = desk.adding;
  // What went smoothly needs no list, wherever in the portfolio it was added.
  if (additions.every(({ state }) => state.kind === 'added' || state.kind === 'replaced')) return null;
  const remarks = additions.filter(({ state }) => state.kind === 'already-there' || state.kind === 'refused' || state.kind === 'program');
  const cancelled = additions.filter(({ state }) => state.kind === 'cancelled').length;
  const added = additions.filter(({ state }) => state.kind === 'added' || state.kind === 'replaced').length;
  return (
    <section className={css.adding} aria-label="Adding files" data-pane="adding">
      {isBusy && <Running additions={additions} onCancel={desk.adder.cancel} />}
      <div role="status">
        {!isBusy && <p className="small">{toSummary({ added, cancelled, total: additions.length })}</p>}
      </div>
      {remarks.length > 0 && (
        <ul className={css.remarks}>
          {remarks.map((adding) => (
            <Remark key={adding.key} adding={adding} desk={desk} onShow={onShow} />
          ))}
        </ul>
      )}
      {!isBusy && (
        <p>
          <Button kind="second" size="small" onPress={desk.adder.dismiss}>
            Close this list
          </Button>
        </p>
      )}
    </section>
  );
}

function Running({ additions, onCancel }: { readonly additions: readonly Adding[]; readonly onCancel: () => void }) {
  const done = additions.filter(({ state }) => isFinished(state)).length;
  const current = additions.find(({ state }) => state.kind === 'working');
  const bytesOf = ({ state, size }: Adding): number => (state.kind === 'working' ? state.bytesDone : isFinished(state) ? size : 0);
  const total = additions.reduce((sum, { size }) => sum + size, 0);
  const currentText = current === undefined ? '' : `${current.name}, ${toSizeText(bytesOf(current))} of ${toSizeText(current.size)}. `;
  return (
    <Progress
      label="Adding files"
      value={additions.reduce((sum, adding) => sum + bytesOf(adding), 0)}
      max={Math.max(total, 1)}
      count={`${Math.min(done + 1, additions.length)} of ${additions.length}`}
      detail={`${currentText}If you stop, what is finished stays.`}
      onCancel={onCancel}
      cancelLabel="Stop; keep what is finished"
    />
  );
}

type RemarkProps = AddingPanelProps & { readonly adding: Adding };

function Remark({ adding: { name, state }, desk, onShow }: RemarkProps) {
  if (state.kind === 'refused' || state.kind === 'program') {
    return (
      <li>
        <Note glyph="warn">{state.kind === 'program' ? toProgramText(name) : toRefusalText(name, state.problem)}</Note>
      </li>
    );
  }
  if (state.kind !== 'already-there') return null;
  const { evidenceId, isInTrash, isRestored } = state;
  const item = [...desk.rows.map((row) => row.item), ...desk.trash].find(({ id }) => id === evidenceId);
  if (item === undefined) return null;
  const putBack = (): void => void desk.putBack(evidenceId).then(() => onShow(evidenceId));
  return (
    <li>
      <Note glyph={isRestored ? 'ready' : 'note'}>
        {isRestored ? `${name} brings back the file of E${item.number}, ${item.title}.` : `${name} is the same file as E${item.number}, ${item.title}; nothing was added twice.`}
        {isInTrash ? ' That item is in the trash. ' : ' '}
        <LinkButton onPress={isInTrash ? putBack : () => onShow(evidenceId)}>{isInTrash ? `Put E${item.number} back` : `Show E${item.number}`}</LinkButton>
      </Note>
    </li>
  );
}

function toSummary({ added, cancelled, total }: { readonly added: number; readonly cancelled: number; readonly total: number }): string {
  const files = (count: number): string => (count === 1 ? 'One file' : `${count} files`);
  const first = added === total ? `${files(added)} added.` : `${added} of ${total} ${total === 1 ? 'file' : 'files'} added.`;
  if (cancelled === 0) return first;
  return `${first} You stopped; ${files(cancelled).toLowerCase()} ${cancelled === 1 ? 'was' : 'were'} left out, and what was finished stays.`;
}
