import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { toDayText } from '../../../shared/text/dates';
import { toListText } from '../../../shared/text/numbers';
import { allSafeCopiesPath } from '../../storage/places';
import { ButtonLink } from '../../ui/button/button-link';
import { Note } from '../../ui/note/note';
import css from './start.module.css';

/** After a lost profile, or on another computer with the same stick: what can be had back. */
export function FoundCopies({ found, isNextStep }: { readonly found: readonly SafeCopy[]; readonly isNextStep: boolean }) {
  const [newest] = found;
  if (newest === undefined) return null;
  return (
    <section className={css.found} aria-label="Safe copies found">
      <Note glyph="ready" isStatus>
        <b>Carrel found safe copies of {toListText(found.map(({ title }) => `“${title}”`))}.</b> {found.length === 1 ? 'It is' : 'They are'} not on this computer now. The newest copy is of{' '}
        {toDayText(newest.madeAt)}.
      </Note>
      <ButtonLink kind={isNextStep ? 'primary' : 'second'} to={allSafeCopiesPath(newest.id)}>
        Look at the safe copies
      </ButtonLink>
    </section>
  );
}
