import { toSizeText } from '../../../shared/text/sizes';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { toBundleSentence } from './bundle-sentences';
import type { Making } from './export-steps';
import { FileTable } from './file-table';
import { toCount, toMakingSentence, type Sentence } from './recipient-sentences';
import css from './exchange.module.css';

type PartsProps = { readonly making: Extract<Making, { readonly step: 'parts' }>; readonly onNext: () => void; readonly onBack: () => void };

/** Between two zips: a browser asks where to save only after a click. */
export function PartsWaiting({ making: { count, written, problem }, onNext, onBack }: PartsProps) {
  const next = written.length + 1;
  return (
    <div className={css['asking']}>
      {problem !== null && <Refusal sentence={toBundleSentence(problem)} />}
      <Note glyph="ready" isStatus>
        <b>
          {written.length} of {count} zips {written.length === 1 ? 'is' : 'are'} written.
        </b>{' '}
        Each may be only so large for this recipient, so there is one more click for each.
      </Note>
      <FileTable caption="Zips that are written" files={written.map(({ fileName, size }) => ({ name: fileName, size }))} />
      <p className={css['acts']}>
        <Button kind="primary" icon="download" onPress={onNext}>{`Make part ${next} of ${count}`}</Button>
        <Button kind="second" onPress={onBack}>
          Stop here
        </Button>
      </p>
      <p className="small quiet">If you stop, the zips that are written stay where you put them, and no receipt is kept.</p>
    </div>
  );
}

type ReadyProps = { readonly making: Extract<Making, { readonly step: 'ready' }>; readonly onSave: () => void; readonly onBack: () => void };

/** What came out, before any of it is saved. */
export function FilesReady({ making: { files, leftOut, problem }, onSave, onBack }: ReadyProps) {
  const bytes = files.reduce((sum, { blob }) => sum + blob.size, 0);
  return (
    <div className={css['asking']}>
      {problem !== null && <Refusal sentence={toMakingSentence(problem)} />}
      <Note glyph="ready" isStatus>
        <b>
          {toCount(files.length, 'file')}, {toSizeText(bytes)}.
        </b>{' '}
        All within what is taken. They are not saved yet.
      </Note>
      <FileTable caption="Files that were made" files={files.map(({ name, blob }) => ({ name, size: blob.size }))} />
      {leftOut.length > 0 && <LeftOut labels={leftOut} />}
      <p className={css['acts']}>
        <Button kind="primary" icon="download" onPress={onSave}>
          {files.length === 1 ? 'Save the file' : 'Save the files'}
        </Button>
        <Button kind="second" onPress={onBack}>
          Back
        </Button>
      </p>
    </div>
  );
}

/** Never silently: what does not go along is named here and on the receipt. */
export function LeftOut({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div>
      <Note glyph="warn">
        <b>Not among the files:</b>
      </Note>
      <ul className={css['names']}>
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </div>
  );
}

export function Refusal({ sentence: { title, text } }: { readonly sentence: Sentence }) {
  return (
    <Note glyph="stop" isStatus>
      <b>{title}</b> {text}
    </Note>
  );
}
