import { toSizeText } from '../../../shared/text/sizes';
import { Bar } from '../../ui/bar/bar';
import { DropArea } from '../../ui/drop-area/drop-area';
import { Page } from '../../ui/page/page';
import { SkipLink } from '../../ui/page/skip-link';
import { Progress } from '../../ui/progress/progress';
import type { BringingState } from './bringing/bringing-state';
import { FoundBag } from './bringing/found-bag';
import { FoundPortfolio } from './bringing/found-portfolio';
import { FoundPortfolios } from './bringing/found-portfolios';
import { Refusals } from './bringing/refusals';
import { useBringing, type Bringing } from './bringing/use-bringing';
import { ImportReportPage } from './import-report-page';
import { MergePage } from './merging/merge-page';
import css from './exchange.module.css';

/** Bundles, backups and bags of others come in: verified first, then named for what they are, then asked about. */
export function BringInPage() {
  const bringing = useBringing();
  return (
    <>
      <SkipLink />
      <Bar places={[]} homeTo="/" end={null} />
      <Step bringing={bringing} />
    </>
  );
}

function Step({ bringing }: { readonly bringing: Bringing }) {
  const { state } = bringing;
  switch (state.step) {
    case 'choosing':
      return <Choosing state={state} onFiles={bringing.take} />;
    case 'working':
      return <Working state={state} onCancel={bringing.cancel} />;
    case 'found':
      return <FoundStep bringing={bringing} state={state} />;
    case 'merging':
      return <MergePage opened={state.offer.opened} entry={state.entry} onDone={bringing.endMerge} onCancel={bringing.startOver} />;
    case 'done':
      return <ImportReportPage brought={state.brought} onAgain={bringing.startOver} />;
  }
}

type StateOf<T extends BringingState['step']> = Extract<BringingState, { readonly step: T }>;

function FoundStep({ bringing, state: { found, refusals } }: { readonly bringing: Bringing; readonly state: StateOf<'found'> }) {
  const shared = { bringing, refusals };
  switch (found.kind) {
    case 'portfolio':
      return <FoundPortfolio {...shared} offer={found.offer} />;
    case 'portfolios':
      return <FoundPortfolios {...shared} found={found} />;
    case 'bag':
      return <FoundBag {...shared} found={found} />;
  }
}

function Choosing({ state, onFiles }: { readonly state: StateOf<'choosing'>; readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <Page title="Bring in a bundle or backup">
      <div className={css['bring']}>
        <p className="lede">Carrel checks every file in it first, then says what it is. Nothing here is replaced unless you say so.</p>
        <Refusals refusals={state.refusals} />
        <DropArea label="Drop the zip file here" chooseLabel="Choose the file" accept=".zip,application/zip" isBig onFiles={onFiles}>
          The file itself stays where it is. If a bundle came in several parts, give them all at once.
        </DropArea>
      </div>
    </Page>
  );
}

function Working({ state, onCancel }: { readonly state: StateOf<'working'>; readonly onCancel: () => void }) {
  return (
    <Page title="Bring in a bundle or backup">
      <div className={css['bring']}>
        <p className="lede">Carrel checks every file in it first, then says what it is. Nothing here is replaced unless you say so.</p>
        <Progress
          label={state.label}
          value={state.bytesDone}
          max={Math.max(1, state.bytesTotal)}
          detail={`${toSizeText(state.bytesDone)} of ${toSizeText(state.bytesTotal)}`}
          onCancel={onCancel}
          cancelLabel="Cancel"
        />
      </div>
    </Page>
  );
}
