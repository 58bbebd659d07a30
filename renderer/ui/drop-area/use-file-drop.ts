import { useState } from 'react';
import type { DragEvent } from 'react';

type DropHandlers = {
  readonly onDragEnter: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
};

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Makes any element take dropped files. Text dragged about inside the page is left alone. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): { readonly isOver: boolean; readonly handlers: DropHandlers } {
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
    if (files.length > 0) onFiles(files);
  };
  return { isOver, handlers: { onDragEnter: accept, onDragOver: accept, onDragLeave: leave, onDrop: drop } };
}
