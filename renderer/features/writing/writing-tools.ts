import { useCallback, useMemo, useRef, useState } from 'react';
import type { EvidenceId } from '../../../shared/domain/ids';
import { CitationLookup } from '../../editor/citation-lookup';
import type { EditorParts, SlotEditorHandle } from '../../editor/slot-editor';
import type { PictureView } from '../../editor/picture-node';
import { LiveTexts } from './live-texts';

/** What the toolbar, the side panel and the parts of one page share: the text that has the caret, and the ways to act on it. */
export type WritingTools = {
  readonly live: LiveTexts;
  readonly lookup: CitationLookup;
  /** The text that had the caret last; null before any. */
  readonly current: SlotEditorHandle | null;
  readonly isPicking: boolean;
  readonly toParts: (placeholder: string) => EditorParts;
  readonly register: (slotId: string, handle: SlotEditorHandle) => void;
  readonly focusSlot: (slotId: string) => void;
  readonly onFocus: (handle: SlotEditorHandle) => void;
  /** @ was typed: the picker opens, and turning back leaves the @ in the text. */
  readonly onAt: (handle: SlotEditorHandle) => void;
  readonly openPicker: () => void;
  readonly closePicker: () => void;
  readonly cite: (id: EvidenceId) => void;
  readonly showPicture: (id: EvidenceId) => void;
};

type Ports = {
  readonly openEvidence: (id: EvidenceId) => void;
  readonly openPicture: (id: EvidenceId) => Promise<PictureView | null>;
  readonly describePicture: (alt: string) => Promise<string | null>;
};

/** @param ports must keep its identity while the page is open */
export function useWritingTools(ports: Ports): WritingTools {
  const live = useMemo(() => new LiveTexts(), []);
  const lookup = useMemo(() => new CitationLookup(), []);
  const handles = useRef(new Map<string, SlotEditorHandle>());
  const [current, setCurrent] = useState<SlotEditorHandle | null>(null);
  const [picking, setPicking] = useState<'no' | 'button' | 'at'>('no');
  const toParts = useParts(lookup, ports);
  /** The text to act on: the last one with the caret, else the first of the page. */
  const target = (): SlotEditorHandle | undefined => {
    const open = [...handles.current.values()].filter((handle) => !handle.isClosed());
    return open.find((handle) => handle === current) ?? open[0];
  };
  return {
    live,
    lookup,
    current,
    isPicking: picking !== 'no',
    toParts,
    register: (slotId, handle) => handles.current.set(slotId, handle),
    focusSlot: (slotId) => handles.current.get(slotId)?.focusEnd(),
    onFocus: setCurrent,
    onAt: (handle) => {
      setCurrent(handle);
      setPicking('at');
    },
    openPicker: () => setPicking('button'),
    closePicker: () => {
      if (picking === 'at') target()?.typeText('@');
      setPicking('no');
    },
    cite: (id) => {
      setPicking('no');
      target()?.cite(id);
    },
    showPicture: (id) => {
      setPicking('no');
      target()?.showPicture(id);
    },
  };
}

function useParts(lookup: CitationLookup, ports: Ports): WritingTools['toParts'] {
  return useCallback(
    (placeholder) => ({
      citation: { lookup, onOpen: ports.openEvidence },
      picture: { openPicture: ports.openPicture, describe: ports.describePicture },
      placeholder,
    }),
    [lookup, ports],
  );
}
