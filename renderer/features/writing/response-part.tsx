import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import type { ResponseKey } from '../../../shared/domain/ids';
import type { RichText } from '../../../shared/domain/rich-text';
import { countWords } from '../../../shared/domain/rich-text-reading';
import type { Slot } from '../../../shared/packs/pack';
import { SlotEditor, type SlotEditorHandle } from '../../editor/slot-editor';
import { openResponse, settleOpening, typeResponse, type OpenedResponse } from '../../storage/open-response';
import { Note } from '../../ui/note/note';
import { LinkButton } from '../../ui/button/button';
import { Skeleton } from '../../ui/skeleton/skeleton';
import type { WritingTools } from './writing-tools';
import type { Writing } from './use-writing';
import { toKey } from './subject';
import css from './writing.module.css';

type ResponsePartProps = {
  readonly slot: Slot;
  readonly writing: Writing;
  readonly tools: WritingTools;
  /** Counts up when an earlier version was brought back, so that the text is opened anew. */
  readonly generation: number;
  readonly isFocused: boolean;
};

/** One part of a response: its side-head with the live count, and the text. */
export function ResponsePart({ slot, writing, tools, generation, isFocused }: ResponsePartProps) {
  const key = toKey(writing.subject, slot);
  const headId = useId();
  const { opened, settle } = useOpened(writing, key, generation);
  return (
    <section className={css['part']} aria-labelledby={headId} data-slot={slot.id}>
      <div className={css['partHead']}>
        <h2 id={headId}>{slot.label}</h2>
        <LiveCount tools={tools} textKey={key} />
      </div>
      <div>
        {opened === null ? (
          <Skeleton say="Opening what you wrote." lines={3} />
        ) : (
          <>
            <OpeningNote opened={opened} onSettle={settle} />
            <PartText key={`${key}/${generation}/${opened.notice.kind}`} opened={opened} textKey={key} {...{ slot, writing, tools, isFocused }} />
          </>
        )}
      </div>
    </section>
  );
}

type PartTextProps = Omit<ResponsePartProps, 'generation'> & { readonly opened: OpenedResponse; readonly textKey: ResponseKey };

function PartText({ slot, writing, tools, opened, textKey, isFocused }: PartTextProps) {
  const { session, subject } = writing;
  const parts = useMemo(() => tools.toParts(slot.placeholder ?? slot.guidance ?? ''), [tools, slot]);
  const { live } = tools;
  useEffect(() => live.set(textKey, opened.doc), [live, textKey, opened.doc]);
  const onReady = (handle: SlotEditorHandle): void => {
    tools.register(slot.id, handle);
    if (isFocused) handle.focusEnd();
  };
  const onChange = (doc: RichText): void => {
    live.set(textKey, doc);
    typeResponse(session, textKey, doc);
  };
  return (
    <SlotEditor
      name={`${slot.label}: ${subject.title}`}
      initial={opened.doc}
      isReadOnly={session.isReadOnly}
      parts={parts}
      onChange={onChange}
      onFocus={tools.onFocus}
      onBlur={() => void session.autosave.flush()}
      onAt={tools.onAt}
      onReady={onReady}
    />
  );
}

type Opened = { readonly opened: OpenedResponse | null; readonly settle: (isDraftTaken: boolean) => void };

function useOpened(writing: Writing, key: ResponseKey, generation: number): Opened {
  const [opened, setOpened] = useState<OpenedResponse | null>(null);
  const [settled, setSettled] = useState(0);
  const { session } = writing;
  useEffect(() => {
    let isCurrent = true;
    setOpened(null);
    void openResponse(session, key).then((value) => isCurrent && setOpened(value));
    return () => {
      isCurrent = false;
      void session.autosave.flush();
    };
  }, [session, key, generation, settled]);
  const settle = (isTaken: boolean): void => {
    if (opened?.notice.kind !== 'ask') return;
    const { draft } = opened.notice;
    void settleOpening(session, { draft, isTaken }).then((isSettled) => isSettled && setSettled(settled + 1));
  };
  return { opened, settle };
}

function OpeningNote({ opened, onSettle }: { readonly opened: OpenedResponse; readonly onSettle: (isDraftTaken: boolean) => void }) {
  if (opened.notice.kind === 'none') return null;
  if (opened.notice.kind === 'restored') {
    return (
      <Note icon="check" isStatus>
        <b>Your last words are back.</b> Carrel closed before they were saved here; they had been kept aside.
      </Note>
    );
  }
  return (
    <Note glyph="warn" isStatus>
      <b>There is a second text for this part.</b> It was typed in another window and never saved. Both are kept.{' '}
      <LinkButton onPress={() => onSettle(true)}>Use the unsaved text</LinkButton> or{' '}
      <LinkButton onPress={() => onSettle(false)}>keep this one</LinkButton>. The other stays among the earlier versions.
    </Note>
  );
}

function LiveCount({ tools, textKey }: { readonly tools: WritingTools; readonly textKey: ResponseKey }) {
  const texts = useSyncExternalStore(tools.live.subscribe, tools.live.getTexts);
  const doc = texts.get(textKey);
  const words = doc === undefined ? 0 : countWords(doc);
  return <p className="tiny quiet">{words === 0 ? 'Not started' : words === 1 ? '1 word' : `${words} words`}</p>;
}
