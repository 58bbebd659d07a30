import { useCallback, useMemo } from 'react';
import type { EvidenceId } from '../../../../shared/domain/ids';
import type { OpenMerging } from '../../../storage/merging-opening';
import { Button } from '../../../ui/button/button';
import { Note } from '../../../ui/note/note';
import { DifferingGroup } from './differing-group';
import { countChoices, toDifferingGroups, toNewGroups } from './merge-groups';
import { toComparedText, toMadeText, toOnlyMineText, toOutcomeText, toProgramText } from './merge-sentences';
import { NewItems } from './new-items';
import type { Merging } from './use-merging';
import css from './merging.module.css';

type MergeChoosingProps = { readonly merging: Merging; readonly open: OpenMerging; readonly notice: string; readonly onCancel: () => void };

/** What differs and what is new, with a choice for each; nothing happens before the button. */
export function MergeChoosing({ merging, open, notice, onCancel }: MergeChoosingProps) {
  const { compared, opened, session } = open;
  const { comparison, mine } = compared;
  const differing = useMemo(() => toDifferingGroups(comparison), [comparison]);
  const fresh = useMemo(() => toNewGroups(comparison), [comparison]);
  const numbers = useMemo(() => new Map([...opened.parsed.records.evidence, ...mine.evidence].map(({ id, number }) => [id, number])), [opened, mine]);
  const nameCitation = useCallback((id: EvidenceId) => `[E${numbers.get(id) ?? '?'}]`, [numbers]);
  const asked = differing.reduce((sum, { items }) => sum + items.filter(({ choices }) => choices.length > 1).length, 0);
  const program = toProgramText(opened, mine.head);
  return (
    <div className={css['choosing']}>
      {notice !== '' && (
        <Note glyph="stop" isStatus>
          {notice}
        </Note>
      )}
      <p className="lede">
        {toMadeText(opened)}. {toComparedText(comparison)}
      </p>
      <p className="small quiet">{toOnlyMineText(comparison)} Nothing changes before you say so below.</p>
      {program !== '' && <Note glyph="note">{program}</Note>}
      {asked > 1 && (
        <p className="row">
          <Button kind="second" size="small" onPress={() => merging.chooseForAll('mine', comparison)}>
            Keep mine for all
          </Button>
          <Button kind="second" size="small" onPress={() => merging.chooseForAll('theirs', comparison)}>
            Take the bundle’s for all
          </Button>
        </p>
      )}
      {differing.map((group) => (
        <DifferingGroup key={group.title} group={group} choices={merging.choices} pack={session.pack} nameCitation={nameCitation} onChoose={merging.choose} />
      ))}
      {fresh.length > 0 && <NewItems groups={fresh} choices={merging.choices} onChoose={merging.choose} />}
      <div className={css['end']}>
        <p role="status">
          <b>{toOutcomeText(countChoices(comparison, merging.choices))}</b> A safe copy of your portfolio is made first.
        </p>
        <p className="row">
          <Button kind="primary" onPress={() => merging.bring()}>
            Bring these in
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            Leave things as they are
          </Button>
        </p>
      </div>
    </div>
  );
}
