import { useState, type ReactNode } from 'react';
import { toLimitsText } from '../../../shared/bundle/recipients/limits-text';
import { toPlannedEvidence } from '../../../shared/bundle/plan-bundle';
import type { Recipient } from '../../../shared/packs/pack';
import { toSizeText } from '../../../shared/text/sizes';
import { checkPath } from '../../storage/places';
import { PORTFOLIO_ID } from '../../storage/making-files';
import type { Outlook } from '../../storage/recipient-outlook';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Checkbox } from '../../ui/choice/checkbox';
import { Facts } from '../../ui/facts/facts';
import { Note } from '../../ui/note/note';
import type { Making } from './export-steps';
import { OwnPdf, type OwnPdfChoice } from './export-own-pdf';
import { toCount, toOutcomeText } from './recipient-sentences';
import type { Exporting } from './use-export';
import css from './exchange.module.css';

type FilesOutlook = Extract<Outlook, { readonly kind: 'files' }>;
type FilesForProps = { readonly exporting: Exporting; readonly recipient: Recipient; readonly form: OwnPdfChoice & { readonly outlook: FilesOutlook }; readonly children: ReactNode };

/** For recipients who take files of certain types: what comes out, what can't go along, and the person's decisions on it. */
export function FilesFor({ exporting, recipient, form, children }: FilesForProps) {
  const { outlook, portfolioPdf } = form;
  const { session, scope, round, making, canMakePdf } = exporting;
  const [isWithout, setWithout] = useState(false);
  const [canShrink, setShrink] = useState(false);
  const { impossible, tooLarge } = outlook.plan;
  const fixed = tooLarge.filter((item) => !item.canShrink).map(({ entry }) => entry);
  const shrinkable = tooLarge.filter((item) => item.canShrink).map(({ entry }) => entry);
  const failed = toFailedIds(making, canShrink);
  const blocked = new Set([...fixed.map(({ item }) => item.id as string), ...(canShrink ? [] : shrinkable.map(({ item }) => item.id)), ...failed]);
  const isStopped = (impossible.length > 0 || blocked.size > 0) && !isWithout;
  const takesPdf = outlook.output.types.has('pdf');
  return (
    <>
      <Facts facts={[['They take', toLimitsText(outlook.output)], ['You get', toOutcomeText(outlook)], ['Round', String(round)]]} />
      {!canMakePdf && takesPdf && <OwnPdf choice={form} />}
      {impossible.length > 0 && (
        <Named title={`${toCount(impossible.length, 'item')} can’t be turned into a PDF by Carrel.`} entries={impossible}>
          Save each as PDF in the program it was made with and add that file, or go on without them.
        </Named>
      )}
      {fixed.length > 0 && <Named title={`${toCount(fixed.length, 'item')} too large.`} entries={fixed} hasSizes>{`A file may have ${toSizeText(outlook.output.limits.maxFileBytes ?? 0)}. Add a smaller copy, or go on without.`}</Named>}
      {shrinkable.length > 0 && (
        <Named title={`${toCount(shrinkable.length, 'picture')} too large.`} entries={shrinkable} hasSizes>
          They can be made smaller for this recipient; your own files stay as they are.
        </Named>
      )}
      {(shrinkable.length > 0 || canShrink || hasShrinkable(making)) && <Checkbox label="Make large pictures smaller" help="They lose detail, only in what is made here." isChecked={canShrink} onChange={setShrink} />}
      {(impossible.length > 0 || blocked.size > 0 || isWithout) && (
        <Checkbox label="Go on without what can’t go along" help="It is named on your receipt." isChecked={isWithout} onChange={setWithout} />
      )}
      {children}
      <p className={css['acts']}>
        <Button kind="primary" icon="download" isDisabled={session.isReadOnly || isStopped || failed.has(PORTFOLIO_ID)} onPress={() => exporting.make(recipient, { portfolioPdf, without: isWithout ? blocked : new Set(), canShrink })}>
          Make the files
        </Button>
        <ButtonLink kind="second" to={checkPath(session.id, scope)}>
          Back to the check
        </ButtonLink>
      </p>
    </>
  );
}

/** Items that turned out, when they were opened, not to go along; large pictures may once they may lose detail. */
function toFailedIds(making: Making, canShrink: boolean): ReadonlySet<string> {
  if (making.step !== 'files-failed' || making.problem.kind !== 'items') return new Set();
  const failed = making.problem.problems.filter((problem) => !(canShrink && problem.kind === 'too-large' && problem.canShrink));
  return new Set(failed.map(({ id }) => id));
}

function hasShrinkable(making: Making): boolean {
  return making.step === 'files-failed' && making.problem.kind === 'items' && making.problem.problems.some((problem) => problem.kind === 'too-large' && problem.canShrink);
}

type NamedProps = { readonly title: string; readonly entries: FilesOutlook['evidence']; readonly hasSizes?: boolean; readonly children: ReactNode };

function Named({ title, entries, hasSizes = false, children }: NamedProps) {
  return (
    <div>
      <Note glyph="warn">
        <b>{title}</b> {children}
      </Note>
      <ul className={css['names']}>
        {entries.map((entry) => (
          <li key={entry.item.id}>
            {toPlannedEvidence(entry).label}
            {hasSizes && `, ${toSizeText(entry.item.size)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
