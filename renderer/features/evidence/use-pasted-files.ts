import { useEffect } from 'react';
import { toLocalDate } from '../../../shared/text/dates';

/** Takes files and pictures pasted anywhere on the page. Where text is being typed, text goes before pictures. */
export function usePastedFiles(onFiles: (files: readonly File[]) => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      const holdsText = event.clipboardData?.types.includes('text/plain') === true;
      if (files.length === 0 || (isTyping && holdsText)) return;
      event.preventDefault();
      onFiles(files.map((file) => (isNameless(file) ? toNamed(file, Date.now()) : file)));
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [onFiles, isOn]);
}

/** What browsers call a picture that comes from no file. */
function isNameless({ name }: File): boolean {
  return name === '' || /^image\.\w+$/.test(name);
}

function toNamed(file: File, now: number): File {
  const extension = /^image\/(png|jpeg|gif|webp)/.exec(file.type)?.[1] ?? 'png';
  const time = new Date(now).toTimeString().slice(0, 8).replaceAll(':', '.');
  const name = `Pasted picture ${toLocalDate(now)} ${time}.${extension === 'jpeg' ? 'jpg' : extension}`;
  return new File([file], name, { type: file.type, lastModified: now });
}
