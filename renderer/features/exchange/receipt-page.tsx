import { useLocation, useParams } from 'react-router';
import type { Receipt } from '../../../shared/domain/portfolio';
import { toMomentText } from '../../../shared/text/dates';
import { toSizeText } from '../../../shared/text/sizes';
import { usePlatform } from '../../platform/platform-context';
import { printRequests } from '../../storage/print-request';
import { nameOfScope } from '../../storage/scopes';
import { useRecords, useSession } from '../../storage/session-context';
import { Button } from '../../ui/button/button';
import { Facts } from '../../ui/facts/facts';
import { Note } from '../../ui/note/note';
import { Page } from '../../ui/page/page';
import { PageTitle } from '../../ui/page/page-title';
import { Steps } from '../../ui/steps/steps';
import { useToast } from '../../ui/toast/toast-context';
import { FrozenCopyButton } from './frozen-copy';
import { ProgramStatus } from './program-status';
import css from './exchange.module.css';

/** The slip: what was made, when, and the code that shows it arrived unchanged. */
export function ReceiptPage() {
  const { receiptId } = useParams();
  const receipt = useRecords().receipts.find((candidate) => candidate.id === receiptId);
  const { pack } = useSession();
  if (receipt === undefined) return <Page title="This receipt is not here">Receipts are kept with the portfolio they belong to.</Page>;
  const isBackup = receipt.scope === 'everything';
  return (
    <div className={`${css['export']} ${css['receipt']}`}>
      <main id="main" tabIndex={-1} className={css['main']} data-pane="page">
        <div className={css['line']}>
          <p className="quiet">{isBackup ? 'Your whole portfolio' : nameOfScope(receipt.scope, pack)}</p>
          {!isBackup && <Steps current={3} names={['Check', 'Make the bundle', 'Receipt']} />}
        </div>
        <Slip receipt={receipt} />
      </main>
      <aside className={`${css['side']} on-desk`} aria-label="What happens next" data-pane="side">
        <section>
          <h2 className="label">What happens next</h2>
          <ol className={css['then']}>
            {(isBackup ? backupSteps : handOverSteps).map(([lead, text]) => (
              <li key={lead}>
                <b>{lead}</b>
                {text}
              </li>
            ))}
          </ol>
        </section>
        {!isBackup && <ProgramStatus />}
      </aside>
    </div>
  );
}

const handOverSteps = [
  ['Hand over the file', 'On a USB stick, or attached to an e-mail.'],
  ['Give the receipt code', 'On paper or by phone, so your reviewer can compare.'],
  ['Go on writing', 'What you sent is kept as it was; a later bundle is a new one.'],
] as const;

const backupSteps = [
  ['Put it somewhere else', 'A USB stick, or a folder that is copied to another place.'],
  ['Bring it back any time', 'Choose “Bring in a bundle or backup” on the first page, here or on another computer.'],
] as const;

function Slip({ receipt }: { readonly receipt: Receipt }) {
  const { pack } = useSession();
  const recipient = pack.recipients.find((candidate) => candidate.id === receipt.recipient);
  return (
    <section className={css['slip']} aria-label="Receipt">
      <PageTitle documentTitle="Receipt">{receipt.scope === 'everything' ? 'The safe copy is made' : 'The bundle is made'}</PageTitle>
      <Note glyph="ready">Carrel opened it again after writing it. Every file inside matches yours.</Note>
      <Facts
        isLined
        facts={[
          ['File', receipt.fileName],
          ['Size', toSizeText(receipt.size)],
          ['Made', toMomentText(receipt.madeAt)],
          ['Holds', `${receipt.entries} files`],
          ['Round', `${receipt.round}${receipt.draft ? ', a draft with gaps listed on its first page' : ''}`],
          ['For', recipient?.title ?? receipt.recipient],
        ]}
      />
      <Acts receipt={receipt} />
      <div className={css['stub']}>
        <p>
          <span className="small quiet">Receipt code</span>
          <span className={css['code']}>{receipt.receiptCode}</span>
        </p>
        <p className="small quiet">For your reviewer. The same code on their screen means nothing changed on the way.</p>
      </div>
    </section>
  );
}

function Acts({ receipt }: { readonly receipt: Receipt }) {
  const { bundles, documents, capabilities } = usePlatform();
  const toast = useToast();
  const { state } = useLocation() as { readonly state: { readonly token?: string } | null };
  const token = state?.token ?? '';
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${receipt.fileName}\n${toMomentText(receipt.madeAt)}\nReceipt code ${receipt.receiptCode}`);
    toast('The receipt is copied. Paste it into an e-mail.');
  };
  return (
    <div className={css['acts']}>
      {capabilities.canReveal && token !== '' && (
        <Button kind="primary" icon="folder-open" onPress={() => void bundles.reveal(token)}>
          Show in folder
        </Button>
      )}
      <Button kind="second" icon="copy" onPress={() => void copy().catch(() => toast(`Carrel may not copy here. The code is ${receipt.receiptCode}.`))}>
        Copy the receipt
      </Button>
      <Button kind="second" icon="printer" onPress={() => void documents.print()}>
        Print it
      </Button>
      <FrozenCopyButton receipt={receipt} />
      <Button kind="second" icon="file-text" onPress={() => void printRequests.ask('save-pdf', receipt.id)}>
        {capabilities.canMakePdf ? 'Save what you sent as PDF' : 'Print what you sent'}
      </Button>
    </div>
  );
}
