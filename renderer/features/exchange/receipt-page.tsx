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
import { LeftOut } from './export-waiting';
import { FileTable } from './file-table';
import { ProgramStatus } from './program-status';
import { toReceiptKind, toReceiptText, toReceiptWords } from './receipt-words';
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
            {toReceiptWords(receipt).next.map(([lead, text]) => (
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

function Slip({ receipt }: { readonly receipt: Receipt }) {
  const { pack } = useSession();
  const recipient = pack.recipients.find((candidate) => candidate.id === receipt.recipient);
  const words = toReceiptWords(receipt);
  return (
    <section className={css['slip']} aria-label="Receipt">
      <PageTitle documentTitle="Receipt">{words.title}</PageTitle>
      <Note glyph="ready">{words.checked}</Note>
      {receipt.withoutPdf && (
        <Note glyph="warn">The PDF could not be made, so this bundle has none. All you wrote is in its pages. Press “Save what you sent as PDF” to have it beside the bundle, or make the bundle again.</Note>
      )}
      <Facts
        isLined
        facts={[
          [isFolder(receipt) ? 'Folder' : 'File', receipt.fileName],
          ['Size', toSizeText(receipt.size)],
          ['Made', toMomentText(receipt.madeAt)],
          ['Holds', `${receipt.entries} files`],
          ['Round', `${receipt.round}${receipt.draft ? ', a draft with gaps listed on its first page' : ''}`],
          ['For', recipient?.title ?? receipt.recipient],
        ]}
      />
      {receipt.files !== undefined && (
        <FileTable caption="Files on this receipt" files={receipt.files.map(({ fileName, size, receiptCode }) => ({ name: fileName, size, code: receiptCode }))} />
      )}
      {receipt.leftOut !== undefined && <LeftOut labels={receipt.leftOut} />}
      <Acts receipt={receipt} />
      <div className={css['stub']}>
        <p>
          <span className="small quiet">{words.codeLabel}</span>
          <span className={css['code']}>{receipt.receiptCode}</span>
        </p>
        <p className="small quiet">{words.codeHelp}</p>
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
    await navigator.clipboard.writeText(toReceiptText(receipt));
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

/** Several files are in a folder, or in a zip where no folder could be asked for. */
function isFolder(receipt: Receipt): boolean {
  return toReceiptKind(receipt) === 'files' && receipt.entries > 1 && !receipt.fileName.endsWith('.zip');
}
