import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useParams } from 'react-router';
import { toDayText } from '../../../shared/text/dates';
import { toSizeText } from '../../../shared/text/sizes';
import { Button, LinkButton } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import { useToast } from '../../ui/toast/toast-context';
import { toWordsAtItem } from './at-item';
import { CleanCopy } from './clean-copy';
import type { EvidenceRow } from './evidence-rows';
import { FileButton } from './file-button';
import { ItemForm } from './item-form';
import { ItemUses } from './item-uses';
import { Preview } from './preview';
import { PrivacyHits } from './privacy-hits';
import { saveCopy } from './save-copy';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type ItemPanelProps = {
  readonly desk: EvidenceDesk;
  readonly row: EvidenceRow | undefined;
  readonly onTrash: (rows: readonly EvidenceRow[]) => void;
  readonly onClose: () => void;
};

/** Where the panel lies over the list instead of beside it; as in the style sheet. */
const NARROW = '(max-width: 70rem), (max-height: 35rem)';

/** The chosen item: what is in it, what is said about it, where it is used. */
export function ItemPanel({ desk, row, onTrash, onClose }: ItemPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = row?.item.id;
  useEffect(() => {
    if (id !== undefined && window.matchMedia(NARROW).matches) heading.current?.focus();
  }, [id]);
  if (row === undefined) {
    return (
      <aside className={`${css.side ?? ''} on-desk`} aria-label="Chosen item" data-pane="side">
        <NothingChosen desk={desk} />
      </aside>
    );
  }
  const { item } = row;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && window.matchMedia(NARROW).matches) onClose();
  };
  return (
    <aside className={`${css.side ?? ''} on-desk`} aria-label={`E${item.number}, ${item.title}`} data-pane="side" onKeyDown={onKeyDown}>
      <p className={css.closeLine}>
        <Button kind="second" size="small" icon="chevron-left" onPress={onClose}>
          Back to the list
        </Button>
      </p>
      <header className={css.sideHead}>
        <SpineLabel>E{item.number}</SpineLabel>
        <h2 ref={heading} className="sub" tabIndex={-1}>
          {item.title}
        </h2>
      </header>
      <Preview item={item} openBytes={desk.openBytes} readText={desk.readText} />
      <ItemActions desk={desk} row={row} onTrash={onTrash} />
      <ItemFindings desk={desk} row={row} />
      <CleanCopy key={item.sha256} desk={desk} item={item} />
      <PrivacyHits item={item} />
      <fieldset className={css.form} disabled={desk.session.isReadOnly}>
        <legend className="vh">About this item</legend>
        <ItemForm desk={desk} item={item} />
        <ItemUses desk={desk} row={row} />
      </fieldset>
      <p className="tiny quiet">
        {item.originalName}, {toSizeText(item.size)}, added {toDayText(item.addedAt)}. Carrel keeps its own copy.
      </p>
    </aside>
  );
}

function NothingChosen({ desk }: { readonly desk: EvidenceDesk }) {
  const asked = useParams()['evidenceId'];
  const removed = desk.trash.find(({ id }) => id === asked);
  if (removed === undefined) return <p className="small quiet">What you choose in the list is shown here: the file, its class, and where it is used.</p>;
  return (
    <div className={css.removed}>
      <Note icon="trash-2">
        <b>
          E{removed.number}, {removed.title}, is in the trash.
        </b>{' '}
        Its attachments, notes and citations are kept.
      </Note>
      {!desk.session.isReadOnly && (
        <p>
          <Button kind="second" onPress={() => void desk.putBack(removed.id)}>
            Put it back
          </Button>
        </p>
      )}
    </div>
  );
}

type RowProps = { readonly desk: EvidenceDesk; readonly row: EvidenceRow };

function ItemActions({ desk, row, onTrash }: RowProps & Pick<ItemPanelProps, 'onTrash'>) {
  const toast = useToast();
  const { item } = row;
  const replace = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    const { state } = await desk.adder.replace(item.id, file);
    if (state.kind !== 'replaced') return;
    desk.adder.dismiss();
    toast(`E${item.number} has its new file. Title, notes and attachments stayed.`);
  };
  const save = async (): Promise<void> => {
    const bytes = await desk.openBytes(item);
    if (bytes === null) toast(`The file of E${item.number} is gone from this computer. Everything you wrote about it is safe. Add the file again.`);
    else saveCopy(bytes, item.originalName);
  };
  return (
    <p className={css.acts}>
      <LinkButton onPress={() => void save()}>Save a copy</LinkButton>
      {!desk.session.isReadOnly && (
        <>
          <FileButton kind="link" onFiles={(files) => void replace(files)}>
            Replace
          </FileButton>
          <LinkButton onPress={() => onTrash([row])}>Move to trash</LinkButton>
        </>
      )}
    </p>
  );
}

/** What the rehearsal would have put right; mere advice stays on the page where everything is checked. */
function ItemFindings({ desk, row }: RowProps) {
  const findings = row.findings.filter(({ severity }) => severity !== 'remark');
  if (findings.length === 0) return null;
  return (
    <ul className={css.findings}>
      {findings.map((finding) => {
        const { whatHere, why } = desk.describe(finding);
        const what = toWordsAtItem(whatHere, row.item);
        return (
          <li key={finding.messageKey}>
            <Note glyph={finding.severity === 'must' ? 'stop' : 'warn'}>
              <b>{/[.?]$/.test(what) ? what : `${what}.`}</b> {why}
            </Note>
          </li>
        );
      })}
    </ul>
  );
}
