import { SkipLink } from '../../ui/page/skip-link';
import { Bar } from '../../ui/bar/bar';
import { DropArea } from '../../ui/drop-area/drop-area';
import { Note } from '../../ui/note/note';
import { Page } from '../../ui/page/page';
import { Progress } from '../../ui/progress/progress';
import { toSizeText } from '../../../shared/text/sizes';
import { ImportReportPage } from './import-report-page';
import { useBringingIn, type BringingIn } from './use-bringing-in';
import css from './exchange.module.css';

/** A bundle or a safe copy comes in as a portfolio of its own. */
export function BringInPage() {
  const bringing = useBringingIn();
  return (
    <>
      <SkipLink />
      <Bar places={[]} homeTo="/" end={null} />
      {bringing.state.step === 'done' ? <ImportReportPage done={bringing.state} /> : <Taking bringing={bringing} />}
    </>
  );
}

function Taking({ bringing }: { readonly bringing: BringingIn }) {
  const { state } = bringing;
  if (state.step === 'done') return null;
  return (
    <Page title="Bring in a bundle or backup">
      <div className={css['bring']}>
        <p className="lede">Carrel checks every file in it first. Then it becomes a portfolio of its own, beside what is here. Nothing is replaced.</p>
        {state.step === 'working' ? (
          <Progress
            label={state.label}
            value={state.bytesDone}
            max={Math.max(1, state.bytesTotal)}
            detail={`${toSizeText(state.bytesDone)} of ${toSizeText(state.bytesTotal)}`}
            onCancel={bringing.cancel}
            cancelLabel="Cancel"
          />
        ) : (
          <>
            {state.refusal !== '' && (
              <Note glyph="stop" isStatus>
                {state.refusal}
              </Note>
            )}
            <DropArea label="Drop the zip file here" chooseLabel="Choose the file" accept=".zip,application/zip" isSingle isBig onFiles={([file]) => file && bringing.take(file)}>
              The file itself stays where it is.
            </DropArea>
          </>
        )}
      </div>
    </Page>
  );
}
