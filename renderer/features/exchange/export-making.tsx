import { toSizeText } from '../../../shared/text/sizes';
import { Progress } from '../../ui/progress/progress';
import { toStepText } from './bundle-sentences';
import type { Making } from './export-steps';
import css from './exchange.module.css';

type MakingNowProps = { readonly making: Extract<Making, { readonly step: 'making' }>; readonly onCancel: () => void };

export function MakingNow({ making: { progress, isDrawing = false }, onCancel }: MakingNowProps) {
  const before = isDrawing ? 'Making the PDF' : 'Reading your portfolio';
  return (
    <div className={css['making']}>
      <Progress
        label={progress === null ? before : toStepText(progress)}
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

type MakingFilesProps = { readonly making: Extract<Making, { readonly step: 'making-files' }>; readonly onCancel: () => void };

export function MakingFilesNow({ making: { done, total }, onCancel }: MakingFilesProps) {
  return (
    <div className={css['making']}>
      <Progress label="Making the files" value={done} max={Math.max(1, total)} detail={`${done} of ${total}`} onCancel={onCancel} cancelLabel="Cancel" />
      <p className="small quiet">Nothing is saved before you have seen what comes out.</p>
    </div>
  );
}
