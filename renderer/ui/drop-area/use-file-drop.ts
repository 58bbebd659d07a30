import { useState } from 'react';
import type { DragEvent } from 'react';

type DropHandlers = {
  readonly onDragEnter: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
};

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** `entries` tell folders from files, where the browser can; a folder among `files` can't be read. */
export type DroppedFiles = (files: readonly File[], entries: readonly FileSystemEntry[]) => void;

/** Makes any element take dropped files. Text dragged about inside the page is left alone. */
export function useFileDrop(onFiles: DroppedFiles): { readonly isOver: boolean; readonly handlers: DropHandlers } {
  const [isOver, setOver] = useState(false);
  const accept = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    const isStillInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isStillInside) setOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files, toEntries(event.dataTransfer.items));
  };
  return { isOver, handlers: { onDragEnter: accept, onDragOver: accept, onDragLeave: leave, onDrop: drop } };
}

/** Only while the drop is handled do the items give what they hold. */
function toEntries(items: DataTransferItemList | undefined): readonly FileSystemEntry[] {
  return [...(items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null);
}
