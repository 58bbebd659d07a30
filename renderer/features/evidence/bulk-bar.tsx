import { useState } from 'react';
import type { PrivacyDeclaration } from '../../../shared/domain/portfolio';
import { toDateText } from '../../../shared/text/dates';
import type { BulkAct, BulkEdit } from '../../storage/evidence-bulk';
import { Button, LinkButton } from '../../ui/button/button';
import { MenuButton } from '../../ui/menu/menu';
import { useToast } from '../../ui/toast/toast-context';
import { BulkAttachDialog } from './bulk-attach-dialog';
import { BulkDateDialog } from './bulk-date-dialog';
import type { EvidenceRow } from './evidence-rows';
import { privacyOptions } from './privacy-options';
import type { EvidenceDesk } from './use-evidence';
import type { Marks } from './use-marks';
import css from './evidence.module.css';

type BulkBarProps = { readonly desk: EvidenceDesk; readonly marks: Marks; readonly onTrash: (rows: readonly EvidenceRow[]) => void };

/** What can be done to all marked items at once. Each act is one toast, and can be taken back from there. */
export function BulkBar({ desk, marks, onTrash }: BulkBarProps) {
  const [asking, setAsking] = useState<'date' | 'attach' | null>(null);
  const toast = useToast();
  const { rows } = marks;
  const ids = rows.map(({ item }) => item.id);
  const tell = async (act: Promise<BulkAct>, words: string): Promise<void> => {
    const { count, undo } = await act;
    const items = count === 1 ? 'One item' : `${count} items`;
    if (count === 0) toast('Nothing had to be changed: it was so already.');
    else toast(`${items} ${words}.`, { label: 'Undo', onPress: () => void undo() });
  };
  const edit = (changes: BulkEdit, words: string): void => void tell(desk.editMany(ids, changes), words);
  const setPrivacy = (privacy: PrivacyDeclaration, label: string): void => edit({ privacy }, `declared: ${label}`);
  const classes = desk.session.pack.evidenceClasses.map(({ id, label, shape }) => ({ id, label, glyph: shape, onPress: () => edit({ classId: id }, `set to ${label}`) }));
  return (
    <section className={css.bulk} aria-label="Marked items" data-pane="bulk">
      <p className="small">
        <b role="status">{rows.length === 1 ? 'One item marked' : `${rows.length} items marked`}</b> <LinkButton onPress={marks.markAll}>Mark all shown</LinkButton> <LinkButton onPress={marks.clear}>Mark none</LinkButton>
      </p>
      {!desk.session.isReadOnly && (
        <div className={css.bulkActs}>
          {classes.length > 0 && (
            <MenuButton label="Class" icon="chevron-down" items={classes}>
              Class
            </MenuButton>
          )}
          <MenuButton label="Privacy" icon="chevron-down" items={privacyOptions.map(({ value, label }) => ({ id: value, label, onPress: () => setPrivacy(value, label) }))}>
            Privacy
          </MenuButton>
          <Button kind="second" size="small" icon="calendar" onPress={() => setAsking('date')}>
            Date
          </Button>
          <Button kind="second" size="small" icon="paperclip" onPress={() => setAsking('attach')}>
            Attach
          </Button>
          <Button kind="second" size="small" icon="trash-2" onPress={() => onTrash(rows)}>
            Move to trash
          </Button>
        </div>
      )}
      {asking === 'date' && (
        <BulkDateDialog
          count={rows.length}
          onClose={() => setAsking(null)}
          onTake={(date) => edit({ date }, date === '' ? 'left without a date' : `dated ${toDateText(date)}`)}
        />
      )}
      {asking === 'attach' && <BulkAttachDialog desk={desk} count={rows.length} onClose={() => setAsking(null)} onTake={(targets) => void tell(desk.attachMany(ids, targets), 'attached')} />}
    </section>
  );
}
