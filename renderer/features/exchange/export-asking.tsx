import { useState } from 'react';
import { PROGRAM_OWNER, toOwner } from '../../../shared/domain/ids';
import type { Finding } from '../../../shared/checks/finding';
import type { Recipient } from '../../../shared/packs/pack';
import { checkPath } from '../../storage/places';
import { useFindings } from '../../storage/session-context';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Checkbox } from '../../ui/choice/checkbox';
import { RadioGroup } from '../../ui/choice/radio-group';
import { Note } from '../../ui/note/note';
import { ExportFailure } from './export-failure';
import { FilesFor } from './export-files-form';
import { BundleOutlook } from './export-outlook';
import type { Exporting } from './use-export';
import { useOutlook } from './use-outlook';
import css from './exchange.module.css';

const noChoice = { portfolioPdf: null, without: new Set<string>(), canShrink: false } as const;

/** For whom, what they will get, and what stands in the way. */
export function Asking({ exporting }: { readonly exporting: Exporting }) {
  const { session, scope } = exporting;
  const isBackup = scope === 'everything';
  const { recipients } = session.pack;
  const [recipientId, setRecipientId] = useState((isBackup ? ownRecord(recipients) : recipients[0])?.id ?? '');
  const recipient = recipients.find((candidate) => candidate.id === recipientId);
  return (
    <div className={css['asking']}>
      <ExportFailure making={exporting.making} />
      {!isBackup && <Gaps exporting={exporting} />}
      {!isBackup && (
        <RadioGroup
          legend="Who is it for?"
          value={recipientId}
          options={recipients.map((candidate) => ({ value: candidate.id, label: candidate.title, help: candidate.about }))}
          onChange={setRecipientId}
        />
      )}
      {recipient !== undefined && <ForRecipient key={recipient.id} exporting={exporting} recipient={recipient} />}
    </div>
  );
}

function ForRecipient({ exporting, recipient }: { readonly exporting: Exporting; readonly recipient: Recipient }) {
  const [portfolioPdf, setPortfolioPdf] = useState<File | null>(null);
  const outlook = useOutlook(exporting, recipient, portfolioPdf !== null);
  if (outlook.kind === 'files') {
    return (
      <FilesFor exporting={exporting} recipient={recipient} form={{ outlook, portfolioPdf, setPortfolioPdf }}>
        <Before exporting={exporting} />
      </FilesFor>
    );
  }
  const { session, scope } = exporting;
  return (
    <>
      <BundleOutlook exporting={exporting} outlook={outlook} />
      <Before exporting={exporting} />
      <p className={css['acts']}>
        <Button kind="primary" icon="download" isDisabled={session.isReadOnly || outlook.problems.length > 0} onPress={() => exporting.make(recipient, noChoice)}>
          {scope === 'everything' ? 'Make the safe copy' : 'Make the bundle'}
        </Button>
        {scope !== 'everything' && (
          <ButtonLink kind="second" to={checkPath(session.id, scope)}>
            Back to the check
          </ButtonLink>
        )}
      </p>
    </>
  );
}

function ownRecord(recipients: readonly Recipient[]): Recipient | undefined {
  return recipients.find((recipient) => recipient.purpose === 'own-record') ?? recipients[0];
}

/** What is asked and said for every recipient, right before the button. */
function Before({ exporting }: { readonly exporting: Exporting }) {
  return (
    <>
      {exporting.scope !== 'everything' && <NewRound exporting={exporting} />}
      {exporting.session.isReadOnly && (
        <Note glyph="note">
          <b>This window only shows your portfolio.</b> Make the bundle in the window that writes, or close that one first.
        </Note>
      )}
    </>
  );
}

/** The set a finding is about; null when it is about the portfolio as a whole. */
function toScopeOf({ where }: Finding): string | null {
  if (where.kind === 'response') return toOwner(where.key).split('/')[0] ?? null;
  if (where.kind === 'requirement') return where.requirementId.split('/')[0] ?? null;
  return where.kind === 'set' ? where.setId : null;
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
