import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import type { Finding } from '../../../shared/checks/finding';
import { PROGRAM_OWNER, toOwner } from '../../../shared/domain/ids';
import type { Recipient } from '../../../shared/packs/pack';
import { toSizeText } from '../../../shared/text/sizes';
import { checkPath } from '../../storage/places';
import { toScopeContents } from '../../storage/scope-contents';
import { useFindings, useSession } from '../../storage/session-context';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Checkbox } from '../../ui/choice/checkbox';
import { RadioGroup } from '../../ui/choice/radio-group';
import { Facts } from '../../ui/facts/facts';
import { Note } from '../../ui/note/note';
import { PageTitle } from '../../ui/page/page-title';
import { Progress } from '../../ui/progress/progress';
import { Steps } from '../../ui/steps/steps';
import { toBundleSentence, toStepText } from './bundle-sentences';
import { ProgramStatus } from './program-status';
import { useExport, type Exporting, type Making } from './use-export';
import css from './exchange.module.css';

/** The second step: for whom, and make it. The whole portfolio takes the same way as a safe copy. */
export function ExportPage() {
  // Another scope is asked anew: whom one bundle was for must not be carried over to the next.
  return <Export key={useParams()['scope']} />;
}

function Export() {
  const exporting = useExport();
  const { id } = useSession();
  if (exporting === null) return <Navigate to={checkPath(id)} replace />;
  const { making, scope, scopeName } = exporting;
  const isBackup = scope === 'everything';
  const title = making.step === 'making' ? (isBackup ? 'Making the safe copy' : 'Making the bundle') : isBackup ? 'Make a safe copy' : 'Make the bundle';
  return (
    <div className={css['export']}>
      <main id="main" tabIndex={-1} className={css['main']} data-pane="page">
        <div className={css['line']}>
          <p className="quiet">{isBackup ? 'Your whole portfolio, with its history' : scopeName}</p>
          {!isBackup && <Steps current={2} names={['Check', 'Make the bundle', 'Receipt']} />}
        </div>
        <PageTitle documentTitle={title}>{title}</PageTitle>
        {making.step === 'making' ? <MakingNow making={making} onCancel={exporting.cancel} /> : <Asking exporting={exporting} />}
      </main>
      <aside className={`${css['side']} on-desk`} aria-label="About bundles" data-pane="side">
        <section>
          <h2 className="label">What a bundle is</h2>
          <p className="small">
            One zip file. Whoever gets it opens its first page in any browser, without Carrel. You can bring it back into Carrel, on
            this computer or another, without loss.
          </p>
        </section>
        {!isBackup && <ProgramStatus />}
      </aside>
    </div>
  );
}

function Asking({ exporting }: { readonly exporting: Exporting }) {
  const { session, records, scope, making } = exporting;
  const isBackup = scope === 'everything';
  // A recipient that takes only certain types needs another output than the bundle; it is not offered as one.
  const recipients = session.pack.recipients.filter((candidate) => candidate.limits.types === undefined);
  const [recipientId, setRecipientId] = useState((isBackup ? ownRecord(recipients) : recipients[0])?.id ?? '');
  const recipient = recipients.find((candidate) => candidate.id === recipientId);
  const contents = toScopeContents(records, session.pack, scope);
  return (
    <div className={css['asking']}>
      {making.step === 'failed' && <Failed making={making} />}
      {!isBackup && <Gaps exporting={exporting} />}
      {!isBackup && (
        <RadioGroup
          legend="Who is it for?"
          value={recipientId}
          options={recipients.map((candidate) => ({ value: candidate.id, label: candidate.title, help: candidate.about }))}
          onChange={setRecipientId}
        />
      )}
      <Facts facts={[['Evidence', `${contents.files} ${contents.files === 1 ? 'file' : 'files'}`], ['Size', `About ${toSizeText(contents.bytes)}`], ...(isBackup ? [] : [['Round', String(exporting.round)] as const])]} />
      {!isBackup && <NewRound exporting={exporting} />}
      {session.isReadOnly && (
        <Note glyph="note">
          <b>This window only shows your portfolio.</b> Make the bundle in the window that writes, or close that one first.
        </Note>
      )}
      <p className={css['acts']}>
        <Button kind="primary" icon="download" isDisabled={recipient === undefined || session.isReadOnly} onPress={() => recipient && exporting.make(recipient)}>
          {isBackup ? 'Make the safe copy' : 'Make the bundle'}
        </Button>
        {!isBackup && (
          <ButtonLink kind="second" to={checkPath(session.id, scope)}>
            Back to the check
          </ButtonLink>
        )}
      </p>
    </div>
  );
}

/** The set a finding is about; null when it is about the portfolio as a whole. */
function toScopeOf({ where }: Finding): string | null {
  if (where.kind === 'response') return toOwner(where.key).split('/')[0] ?? null;
  if (where.kind === 'requirement') return where.requirementId.split('/')[0] ?? null;
  return where.kind === 'set' ? where.setId : null;
}

function ownRecord(recipients: readonly Recipient[]): Recipient | undefined {
  return recipients.find((recipient) => recipient.purpose === 'own-record') ?? recipients[0];
}

/** Says before it is made that it will be marked as a draft. */
function Gaps({ exporting }: { readonly exporting: Exporting }) {
  const findings = useFindings();
  const { scope } = exporting;
  const isHere = (finding: Finding): boolean => toScopeOf(finding) === null || scope === PROGRAM_OWNER || toScopeOf(finding) === scope;
  if (!findings.some((finding) => finding.severity === 'must' && isHere(finding))) return null;
  return (
    <Note glyph="warn">
      <b>This set still has gaps.</b> The bundle of {exporting.scopeName} is marked as a draft, and its first page lists them.
    </Note>
  );
}

/** A round ends when comments or questions came back; until then the same words make the same bytes. */
function NewRound({ exporting }: { readonly exporting: Exporting }) {
  const { session, records, scope, round } = exporting;
  const [start] = useState(round);
  if (session.isReadOnly || !records.receipts.some((receipt) => receipt.scope === scope)) return null;
  return (
    <Checkbox
      label={`This begins round ${start + 1}`}
      help="Choose it when you send the set again, after comments or questions came back."
      isChecked={round > start}
      onChange={(isNew) => exporting.setRound(isNew ? start + 1 : start)}
    />
  );
}

function Failed({ making }: { readonly making: Extract<Making, { readonly step: 'failed' }> }) {
  const { title, text } = toBundleSentence(making.problem);
  return (
    <Note glyph="stop" isStatus>
      <b>{title}</b> {text}
    </Note>
  );
}

function MakingNow({ making, onCancel }: { readonly making: Extract<Making, { readonly step: 'making' }>; readonly onCancel: () => void }) {
  const { progress } = making;
  return (
    <div className={css['making']}>
      <Progress
        label={progress === null ? 'Reading your portfolio' : toStepText(progress)}
        value={progress?.bytesDone ?? 0}
        max={Math.max(1, progress?.bytesTotal ?? 1)}
        detail={progress === null ? '' : `${toSizeText(progress.bytesDone)} of ${toSizeText(progress.bytesTotal)}`}
        onCancel={onCancel}
        cancelLabel="Cancel"
      />
      <p className="small quiet">Cancelling leaves nothing half made. Your portfolio is not touched.</p>
    </div>
  );
}
