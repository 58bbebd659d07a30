import { useState } from 'react';
import type { SafeCopy, SafeCopyId, SafeCopyPlace } from '../../../shared/platform/safe-copies';
import { toClockText, toDayText, toLocalDate, toRecentText } from '../../../shared/text/dates';
import { toSizeText } from '../../../shared/text/sizes';
import type { TestedCopy } from '../../storage/registry-database';
import { toPlaceLabel } from '../../storage/safe-copies-words';
import { LinkButton } from '../../ui/button/button';
import { RadioGroup } from '../../ui/choice/radio-group';
import { Status } from '../../ui/status/status';
import css from './safe-copies.module.css';

/** Copies shown before the rest is asked for. */
const SHOWN = 8;

type CopyListProps = {
  /** "Safe copies", or the portfolio they are of. */
  readonly legend: string;
  readonly isLegendHidden?: boolean;
  /** The newest first. */
  readonly copies: readonly SafeCopy[];
  readonly places: readonly SafeCopyPlace[];
  readonly tested: ReadonlyMap<SafeCopyId, TestedCopy>;
  readonly chosenId: SafeCopyId;
  readonly onChoose: (id: SafeCopyId) => void;
};

export function CopyList({ legend, isLegendHidden = false, copies, places, tested, chosenId, onChoose }: CopyListProps) {
  const [isWhole, setWhole] = useState(false);
  // The chosen one is never hidden.
  const most = isWhole ? copies.length : Math.max(SHOWN, copies.findIndex(({ id }) => id === chosenId) + 1);
  const rest = copies.length - most;
  return (
    <div className={css.copies}>
      <RadioGroup
        legend={legend}
        isLegendHidden={isLegendHidden}
        value={chosenId}
        onChange={onChoose}
        options={copies.slice(0, most).map((copy) => ({
          value: copy.id,
          label: <When madeAt={copy.madeAt} />,
          help: <About copy={copy} place={toPlaceLabel(copy, places)} tested={tested.get(copy.id)} />,
        }))}
      />
      {rest > 0 && (
        <p className={css.more}>
          <LinkButton onPress={() => setWhole(true)}>Show the other {rest}</LinkButton>
        </p>
      )}
    </div>
  );
}

function When({ madeAt }: Pick<SafeCopy, 'madeAt'>) {
  const isToday = toLocalDate(madeAt) === toLocalDate(Date.now());
  return (
    <>
      <b>{isToday ? 'Today' : toDayText(madeAt)}</b>, {toClockText(madeAt)}
    </>
  );
}

function About({ copy, place, tested }: { readonly copy: SafeCopy; readonly place: string; readonly tested: TestedCopy | undefined }) {
  return (
    <>
      <span className={css.where}>
        {place}, {toSizeText(copy.bytes)}
      </span>
      {tested !== undefined && <Tested tested={tested} />}
    </>
  );
}

function Tested({ tested: { outcome, differing, testedAt } }: { readonly tested: TestedCopy }) {
  if (outcome === 'sound') return <Status glyph="ready">Opened and checked {toRecentText(testedAt, Date.now())}</Status>;
  if (outcome === 'unusable') return <Status glyph="warn">Can’t be opened</Status>;
  return <Status glyph="warn">{differing === 1 ? 'One file differs' : `${differing} differ`}</Status>;
}
