import { toCount } from '../../../../shared/bundle/pages/count-text';
import { toListText } from '../../../../shared/text/numbers';
import { toSizeText } from '../../../../shared/text/sizes';
import type { ReadPortfolio } from '../../../storage/backing-up';
import { Bar } from '../../../ui/bar/bar';
import { Button } from '../../../ui/button/button';
import { ButtonLink } from '../../../ui/button/button-link';
import { Facts } from '../../../ui/facts/facts';
import { Note } from '../../../ui/note/note';
import { Page } from '../../../ui/page/page';
import { SkipLink } from '../../../ui/page/skip-link';
import { Progress } from '../../../ui/progress/progress';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { toBundleSentence, toStepText } from '../bundle-sentences';
import type { BackupState } from './backup-machine';
import { useBackup, type BackingUp } from './use-backup';
import css from '../exchange.module.css';

type StateOf<T extends BackupState['step']> = Extract<BackupState, { readonly step: T }>;

/** Every portfolio on this computer in one bundle: what goes in, making it, and what was made. */
export function BackupPage() {
  const backup = useBackup();
  return (
    <>
      <SkipLink />
      <Bar places={[]} homeTo="/" end={null} />
      <Step backup={backup} />
    </>
  );
}

function Step({ backup }: { readonly backup: BackingUp }) {
  const { state } = backup;
  switch (state.step) {
    case 'reading':
      return (
        <Page title="Back up everything">
          <Skeleton say="Reading your portfolios." />
        </Page>
      );
    case 'asking':
      return <Asking state={state} onMake={backup.make} />;
    case 'making':
      return <Making state={state} onCancel={backup.cancel} />;
    case 'done':
      return <Done state={state} reveal={backup.reveal} />;
  }
}

function Asking({ state, onMake }: { readonly state: StateOf<'asking'>; readonly onMake: () => void }) {
  const { everything, problem } = state;
  const isEmpty = everything.portfolios.length === 0;
  return (
    <Page title="Back up everything">
      <div className={css['bring']}>
        <p className="lede">Every portfolio on this computer, with its history and its files, in one zip file. Keep it on a stick or another disk; Carrel can bring back any of them, here or elsewhere.</p>
        {problem !== null && <Failed state={state} />}
        {isEmpty && problem === null && <Note glyph="note">There is no portfolio on this computer yet, so there is nothing to back up.</Note>}
        {!isEmpty && (
          <ul className="rows">
            {everything.portfolios.map((portfolio) => (
              <li key={portfolio.entry.id} className={css['backedUp']}>
                <b>{portfolio.entry.title}</b>
                <span className="small quiet">{toContents(portfolio)}</span>
              </li>
            ))}
          </ul>
        )}
        <LeftOut everything={everything} without={state.without} />
        <p className={css['acts']}>
          <Button kind="primary" icon="download" isDisabled={isEmpty} onPress={onMake}>
            {hasLeftOut(state) ? 'Back up without them' : 'Back up everything'}
          </Button>
          <ButtonLink kind="second" to="/">
            Go back
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}

function toContents({ records, missing }: ReadPortfolio): string {
  const files = records.evidence.filter(({ removedAt }) => removedAt === '');
  const size = files.filter(({ sha256 }) => missing.every((item) => item.sha256 !== sha256)).reduce((sum, item) => sum + item.size, 0);
  return `${toCount(records.responses.length, 'response', 'responses')}, ${toCount(files.length, 'evidence item', 'evidence items')}${size === 0 ? '' : `, ${toSizeText(size)}`}`;
}

function hasLeftOut({ everything, without }: Pick<StateOf<'asking'>, 'everything' | 'without'>): boolean {
  return without.length > 0 || everything.notOpened.length > 0 || everything.portfolios.some(({ missing }) => missing.length > 0);
}

function Failed({ state }: { readonly state: StateOf<'asking'> }) {
  const { problem, without } = state;
  if (problem === null) return null;
  const { title, text } = toBundleSentence(problem);
  const lost = (problem.kind === 'evidence-missing' || problem.kind === 'evidence-damaged') && without.length > 0;
  return (
    <Note glyph="stop" isStatus>
      <b>{title}</b> {lost ? 'No backup was made yet, and nothing half made was left behind. You can back up without this file, or replace it on the Evidence page first.' : text}
    </Note>
  );
}

/** Names what will not be, or is not, in the backup. */
function LeftOut({ everything, without }: Pick<StateOf<'asking'>, 'everything' | 'without'>) {
  const names = [
    ...everything.portfolios.flatMap(({ entry, missing }) => missing.map((item) => `E${item.number} ${item.title || item.originalName} (${entry.title})`)),
    ...without.map(({ label }) => label),
  ];
  return (
    <>
      {everything.notOpened.length > 0 && (
        <Note glyph="warn">
          <b>{toListText(everything.notOpened.map(({ title }) => `“${title}”`))} can’t be opened, so it is not in the backup.</b> What is in it is still on this computer. Its safe copies can be opened.
        </Note>
      )}
      {names.length > 0 && (
        <Note glyph="warn">
          <b>
            {names.length === 1 ? 'One file is' : `${names.length} files are`} not in the backup: {toListText([...new Set(names)])}.
          </b>{' '}
          {names.length === 1 ? 'It is' : 'They are'} gone from this computer or damaged. Titles, notes and texts are all in it.
        </Note>
      )}
    </>
  );
}

function Making({ state: { progress }, onCancel }: { readonly state: StateOf<'making'>; readonly onCancel: () => void }) {
  return (
    <Page title="Backing up everything">
      <div className={css['making']}>
        <Progress
          label={progress === null ? 'Reading your portfolios' : toStepText(progress)}
          value={progress?.bytesDone ?? 0}
          max={Math.max(1, progress?.bytesTotal ?? 1)}
          detail={progress === null ? '' : `${toSizeText(progress.bytesDone)} of ${toSizeText(progress.bytesTotal)}`}
          onCancel={onCancel}
          cancelLabel="Cancel"
        />
        <p className="small quiet">Cancelling leaves nothing half made. Your portfolios are not touched.</p>
      </div>
    </Page>
  );
}

function Done({ state, reveal }: { readonly state: StateOf<'done'>; readonly reveal: BackingUp['reveal'] }) {
  const { everything, written, without } = state;
  const facts: readonly (readonly [string, string])[] = [
    ['File', written.fileName],
    ['Size', toSizeText(written.size)],
    ['Holds', toListText(everything.portfolios.map(({ entry }) => entry.title))],
    ['Receipt code', written.receiptCode],
  ];
  return (
    <Page title="Everything is backed up">
      <div className={css['bring']}>
        <p className="lede">The backup was opened again after it was written, and reads back as it should. Keep it away from this computer.</p>
        <Facts facts={facts} isLined />
        <LeftOut everything={everything} without={without} />
        <p className={css['acts']}>
          <ButtonLink kind="primary" to="/">
            Go to your portfolios
          </ButtonLink>
          {reveal !== null && (
            <Button kind="second" icon="folder-open" onPress={() => reveal(written.token)}>
              Show in folder
            </Button>
          )}
        </p>
      </div>
    </Page>
  );
}
