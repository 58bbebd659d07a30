import type { ImportReport } from '../../../../shared/bundle/import-report';
import { toSizeText } from '../../../../shared/text/sizes';
import type { OpenedSource } from '../../../storage/opened-source';
import type { PortfolioEntry } from '../../../storage/registry-database';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Note } from '../../../ui/note/note';
import { Page } from '../../../ui/page/page';
import { Progress } from '../../../ui/progress/progress';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { toNoSafeCopyText } from './merge-sentences';
import { MergeChoosing } from './merge-choosing';
import { useMerging, type Merging } from './use-merging';
import css from './merging.module.css';

type MergePageProps = {
  readonly opened: OpenedSource;
  readonly entry: PortfolioEntry;
  /** Everything is in; the portfolio is closed again and may be opened. */
  readonly onDone: (report: ImportReport) => void;
  readonly onCancel: () => void;
};

/** Brings a bundle back into the portfolio it came from, with a choice for everything that differs. */
export function MergePage({ opened, entry, onDone, onCancel }: MergePageProps) {
  const merging = useMerging({ opened, entry, onDone });
  return (
    <Page title={`Bring it back into “${entry.title}”`} isWide>
      <Step merging={merging} opened={opened} entry={entry} onCancel={onCancel} />
    </Page>
  );
}

type StepProps = { readonly merging: Merging; readonly opened: OpenedSource; readonly entry: PortfolioEntry; readonly onCancel: () => void };

function Step({ merging, opened, entry, onCancel }: StepProps) {
  const { state } = merging;
  switch (state.step) {
    case 'opening':
      return <Skeleton say="Comparing the bundle with your portfolio." />;
    case 'refused':
      return (
        <div className={css['refused']}>
          <Note glyph="stop" isStatus>
            {state.text}
          </Note>
          <p className="row">
            <Button kind="primary" onPress={merging.tryAgain}>
              Try again
            </Button>
            <Button kind="second" onPress={onCancel}>
              Go back
            </Button>
          </p>
        </div>
      );
    case 'working':
      return <Working state={state} onStop={merging.stop} />;
    case 'choosing':
      return <MergeChoosing merging={merging} open={state.merging} notice={state.notice} onCancel={onCancel} />;
    case 'no-safe-copy':
      return (
        <>
          <MergeChoosing merging={merging} open={state.merging} notice="" onCancel={onCancel} />
          <Dialog
            kind="alert"
            isOpen
            title={`Bring this into “${entry.title}” without a safe copy?`}
            onClose={merging.backToChoosing}
            actions={
              <>
                <Button kind="danger" onPress={() => merging.bring({ goesWithoutSafeCopy: true })}>
                  Bring it in without one
                </Button>
                <Button kind="second" onPress={merging.backToChoosing}>
                  Not now
                </Button>
              </>
            }
          >
            <p>{toNoSafeCopyText(state.problem)}</p>
            <p>{opened.name} stays where it is and can be brought in at any time.</p>
          </Dialog>
        </>
      );
  }
}

function Working({ state, onStop }: { readonly state: Extract<Merging['state'], { readonly step: 'working' }>; readonly onStop: () => void }) {
  return (
    <div className={css['working']}>
      <Progress
        label={state.label}
        value={state.bytesDone}
        max={Math.max(1, state.bytesTotal)}
        {...(state.bytesTotal > 0 ? { count: `${toSizeText(state.bytesDone)} of ${toSizeText(state.bytesTotal)}` } : {})}
        onCancel={onStop}
      />
    </div>
  );
}
