import { useRef } from 'react';
import type { ChangeEvent, ReactNode } from 'react';
import { Button } from '../button/button';
import { classNames } from '../class-names';
import { useFileDrop } from './use-file-drop';
import css from './drop-area.module.css';

type DropAreaProps = {
  readonly onFiles: (files: readonly File[], entries?: readonly FileSystemEntry[]) => void;
  /** "Drop files here". */
  readonly label: string;
  /** What happens to the original. */
  readonly children?: ReactNode;
  readonly chooseLabel?: string;
  /** As the file picker takes it: `.zip,.docx`. A drop is not filtered; the person who takes the files says why not. */
  readonly accept?: string;
  readonly isSingle?: boolean;
  /** The whole page is about adding files: larger, and its button is the next step. */
  readonly isBig?: boolean;
};

export function DropArea({ onFiles, label, children, chooseLabel = 'Choose files', accept, isSingle = false, isBig = false }: DropAreaProps) {
  const input = useRef<HTMLInputElement>(null);
  const { isOver, handlers } = useFileDrop(onFiles);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // Emptied so that choosing the same file again is a change again.
    event.target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className={classNames(css.drop, isBig && css.big, isOver && css.over)} role="group" aria-label={label} {...handlers}>
      <span className={css.words}>
        <b>{label}</b>
        {!isBig && children !== undefined && <> {children}</>}
      </span>
      <Button kind={isBig ? 'primary' : 'second'} {...(isBig ? {} : { size: 'small' as const })} onPress={() => input.current?.click()}>
        {chooseLabel}
      </Button>
      <input ref={input} type="file" hidden multiple={!isSingle} accept={accept} onChange={choose} />
      {isBig && children !== undefined && <span>{children}</span>}
    </div>
  );
}
