import { toProgress } from '../../../shared/checks/progress';
import { PROGRAM_OWNER } from '../../../shared/domain/ids';
import { toSizeText } from '../../../shared/text/sizes';
import { printRequests } from '../../storage/print-request';
import { exportPath, receiptPath } from '../../storage/places';
import { toDateText } from '../../../shared/text/dates';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Facts } from '../../ui/facts/facts';
import { Note } from '../../ui/note/note';
import { Link } from 'react-router';
import { toScopeContents } from '../../storage/scope-contents';
import type { Rehearsal } from './use-rehearsal';
import css from './rehearsal.module.css';

/** Beside the findings: what would go in, and the way to the bundle, gaps or not. */
export function CheckSide({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { session, records, scope, findings } = rehearsal;
  const stops = findings.some(({ finding }) => finding.severity === 'must');
  const contents = toScopeContents(records, session.pack, scope);
  const receipts = records.receipts.filter((receipt) => receipt.scope === scope);
  const { status, shortTitle } = session.pack;
  return (
    <aside className={`${css['side']} on-desk`} aria-label="Make the bundle" data-pane="side">
      <section>
        <h2 className="label">What goes in</h2>
        <Facts facts={[...toResponseFacts(rehearsal), ['Evidence', `${contents.files} ${contents.files === 1 ? 'file' : 'files'}`], ['Size', `About ${toSizeText(contents.bytes)}`]]} />
        {stops && (
          <>
            <ButtonLink kind="second" to={exportPath(session.id, scope)}>
              Make it with these gaps
            </ButtonLink>
            <p className="small quiet">A draft for staff may have gaps. They are listed on its first page.</p>
          </>
        )}
        <p>
          <Button kind="quiet" icon="printer" onPress={() => void printRequests.ask('print')}>
            Print, or save as PDF
          </Button>
        </p>
      </section>
      {receipts.length > 0 && (
        <section>
          <h2 className="label">Bundles made</h2>
          <ul className={css['receipts']}>
            {receipts.map((receipt) => (
              <li key={receipt.id}>
                <Link to={receiptPath(session.id, receipt.id)}>
                  {toDateText(receipt.madeAt.slice(0, 10))}, round {receipt.round}
                </Link>
                {receipt.draft && <span className="quiet"> draft</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {status.state !== 'open' && (
        <section>
          <Note glyph="warn">
            <b>{shortTitle}:</b> {status.note}
          </Note>
        </section>
      )}
    </aside>
  );
}

function toResponseFacts({ records, session, scope }: Rehearsal): readonly (readonly [string, string])[] {
  const progress = toProgress(records, session.pack);
  if (scope === PROGRAM_OWNER || scope === 'everything') {
    const parts = progress.program;
    return parts === null ? [] : [['Parts', `${parts.parts - parts.missing.length} of ${parts.parts} written`]];
  }
  const set = progress.sets.find((candidate) => candidate.set.id === scope);
  if (set === undefined) return [];
  const written = set.counts.total - set.counts.open;
  const own = set.own === null ? [] : [[session.pack.slots.set[0]?.label ?? 'Statement', set.own.missing.length === 0 ? 'Written' : 'Not written yet'] as const];
  return [['Responses', `${written} of ${set.counts.total}${written < set.counts.total ? ', gaps listed' : ''}`], ...own];
}
