import { useEffect, useState } from 'react';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { SafeCopy, SafeCopyPlace } from '../../../shared/platform/safe-copies';
import { toClockText, toDayText } from '../../../shared/text/dates';
import { toSizeText } from '../../../shared/text/sizes';
import { usePlatform } from '../../platform/platform-context';
import { allSafeCopiesPath } from '../../storage/places';
import { toPlaceLabel } from '../../storage/safe-copies-words';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Note } from '../../ui/note/note';
import { Progress } from '../../ui/progress/progress';
import { OpenedReport } from './opened-report';
import { useOpeningCopy } from './use-opening-copy';
import css from './safe-copies.module.css';

/** Copies offered at once; the others are one press away. */
const OFFERED = 4;

type Found = { readonly copies: readonly SafeCopy[]; readonly places: readonly SafeCopyPlace[] };

/** The safe copies of a portfolio that would not open, each with the way to open it beside what is left. */
export function SafeCopyRescue({ id }: { readonly id: PortfolioId }) {
  const { safeCopies } = usePlatform();
  const [found, setFound] = useState<Found>({ copies: [], places: [] });
  const { opening, open, cancel } = useOpeningCopy();
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([safeCopies.list(), safeCopies.places()])
      .then(([copies, places]) => isCurrent && setFound({ copies: copies.filter(({ portfolioId }) => portfolioId === id), places }))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [safeCopies, id]);
  if (opening.step === 'done') return <OpenedReport copy={opening.copy} brought={opening.brought} />;
  if (opening.step === 'working') {
    const { copy, bytesDone } = opening;
    return <Progress label="Opening the copy" value={bytesDone} max={Math.max(1, copy.bytes)} detail={`${toSizeText(bytesDone)} of ${toSizeText(copy.bytes)}. Cancel leaves nothing behind.`} onCancel={cancel} />;
  }
  if (found.copies.length === 0) return null;
  return (
    <section className={css.rescue} aria-label="Safe copies of this portfolio">
      <h2 className="sub">Carrel found safe copies of it</h2>
      {opening.step === 'refused' && (
        <Note glyph="stop" isStatus>
          {opening.text}
        </Note>
      )}
      <ul className="rows">
        {found.copies.slice(0, OFFERED).map((copy, at) => (
          <li key={copy.id} className={css.offer}>
            <span>
              <b>{toDayText(copy.madeAt)}</b>, {toClockText(copy.madeAt)}
              <span className={css.where}>
                {toPlaceLabel(copy, found.places)}, {toSizeText(copy.bytes)}
              </span>
            </span>
            <Button kind={at === 0 ? 'primary' : 'second'} size={at === 0 ? undefined : 'small'} aria-label={`Open the copy of ${toDayText(copy.madeAt)}, ${toClockText(copy.madeAt)}`} onPress={() => open(copy)}>
              {at === 0 ? 'Open the newest copy' : 'Open this copy'}
            </Button>
          </li>
        ))}
      </ul>
      {found.copies.length > OFFERED && (
        <p>
          <ButtonLink kind="quiet" size="small" to={allSafeCopiesPath(found.copies[0]?.id)}>
            See all {found.copies.length} copies
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
