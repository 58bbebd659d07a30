import type { ReactNode } from 'react';
import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { toSizeText } from '../../../shared/text/sizes';
import { Button } from '../../ui/button/button';
import { Note } from '../../ui/note/note';
import { Progress } from '../../ui/progress/progress';
import { toTestText } from './copy-sentences';
import { OpenedReport } from './opened-report';
import { useOpeningCopy } from './use-opening-copy';
import { useTestingCopy, type Testing } from './use-testing-copy';
import { CopyRefusal } from './copy-refusal';
import css from './safe-copies.module.css';

type CopyActsProps = {
  readonly copy: SafeCopy;
  readonly openLabel: string;
  /** Nothing is to be had back, so that proving the copy is the next thing. */
  readonly isTestNext?: boolean;
  /** The way out, last in the row. */
  readonly children: ReactNode;
};

/** Open the copy beside what is here, or prove that it can be. Neither touches what is here. */
export function CopyActs({ copy, openLabel, isTestNext = false, children }: CopyActsProps) {
  const { opening, open, cancel } = useOpeningCopy();
  const { testing, test, cancel: cancelTest } = useTestingCopy(copy);
  if (opening.step === 'done') return <OpenedReport copy={opening.copy} brought={opening.brought} />;
  if (opening.step === 'working') return <Working label="Opening the copy" copy={copy} bytesDone={opening.bytesDone} onCancel={cancel} leaves="Cancel leaves nothing behind." />;
  if (testing.step === 'working') return <Working label="Testing the copy" copy={copy} bytesDone={testing.bytesDone} onCancel={cancelTest} leaves="Cancel changes nothing." />;
  const testButton = (
    <Button kind={isTestNext ? 'primary' : 'second'} onPress={test}>
      Test this copy
    </Button>
  );
  return (
    <>
      {opening.step === 'refused' && <CopyRefusal text={opening.text} />}
      <Tested testing={testing} />
      <p className={`row ${css.acts ?? ''}`}>
        {isTestNext && testButton}
        <Button kind={isTestNext ? 'second' : 'primary'} onPress={() => open(copy)}>
          {openLabel}
        </Button>
        {!isTestNext && testButton}
        {children}
      </p>
    </>
  );
}

type WorkingProps = { readonly label: string; readonly copy: SafeCopy; readonly bytesDone: number; readonly onCancel: () => void; readonly leaves: string };

function Working({ label, copy, bytesDone, onCancel, leaves }: WorkingProps) {
  return (
    <div className={css.found}>
      <Progress label={label} value={bytesDone} max={Math.max(1, copy.bytes)} detail={`${toSizeText(bytesDone)} of ${toSizeText(copy.bytes)}. ${leaves}`} onCancel={onCancel} />
    </div>
  );
}

function Tested({ testing }: { readonly testing: Testing }) {
  if (testing.step !== 'done' && testing.step !== 'refused') return null;
  const { isSound, title, text } = testing.step === 'done' ? toTestText(testing.test) : { isSound: false, title: 'The test could not be finished.', text: testing.text };
  return (
    <div className={css.found}>
      <Note glyph={isSound ? 'ready' : 'warn'} isStatus>
        <b>{title}</b> {text}
      </Note>
    </div>
  );
}
