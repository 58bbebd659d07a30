import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { openPdfPreview, type PdfPreview as OpenPdf, type PdfProblem } from '../../workers/preview-pdf';
import { Button } from '../../ui/button/button';
import { classNames } from '../../ui/class-names';
import { Note } from '../../ui/note/note';
import { PdfPage } from './preview-page';
import type { EvidenceDesk } from './use-evidence';
import css from './preview.module.css';

type PdfPreviewProps = { readonly item: Evidence; readonly openBytes: EvidenceDesk['openBytes']; readonly isLarge?: boolean };
type Opened = { readonly kind: 'opening' } | { readonly kind: 'open'; readonly pdf: OpenPdf } | PdfProblem | { readonly kind: 'gone' };

const sentences: Readonly<Record<Exclude<Opened['kind'], 'opening' | 'open'>, string>> = {
  password: 'This PDF asks for a password, so it can’t be shown here, and a reviewer cannot open it either. Save it without the password, then replace it.',
  broken: 'This PDF does not open. The file you added is kept as it is. Save it again in the program it came from, then replace it.',
  'too-large': 'This PDF is too large to be shown here. Save a copy to open it.',
  gone: 'The file is gone from this computer. What you wrote about it is safe.',
};

/** Pages below each other; only those near the screen are drawn. Nothing in the file runs. */
export function PdfPreview({ item, openBytes, isLarge = false }: PdfPreviewProps) {
  const opened = usePdf(item, openBytes);
  const [zoom, setZoom] = useState(1);
  const box = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(box, opened.kind === 'open');
  if (opened.kind === 'opening') return <div className={classNames(css.box, isLarge && css.isLarge)}><div className={css.pages} aria-busy="true" /></div>;
  if (opened.kind !== 'open') return <div className={css.box}><Note icon="file">{sentences[opened.kind]}</Note></div>;
  const { pdf } = opened;
  const numbers = Array.from({ length: pdf.pageCount }, (_, index) => index + 1);
  return (
    <div className={classNames(css.box, isLarge && css.isLarge)}>
      {isLarge && <PdfTools box={box} pageCount={pdf.pageCount} zoom={zoom} onZoom={setZoom} />}
      <div ref={box} className={css.pages} tabIndex={0} role="region" aria-label={`Pages of ${item.title}`}>
        {width > 0 && numbers.map((number) => <PdfPage key={number} pdf={pdf} number={number} width={Math.round(width * zoom)} />)}
      </div>
      {!isLarge && <p className="tiny quiet">{pdf.pageCount === 1 ? '1 page' : `${pdf.pageCount} pages`}</p>}
    </div>
  );
}

type PdfToolsProps = { readonly box: React.RefObject<HTMLDivElement | null>; readonly pageCount: number; readonly zoom: number; readonly onZoom: (zoom: number) => void };

function PdfTools({ box, pageCount, zoom, onZoom }: PdfToolsProps) {
  const [current, setCurrent] = useState(1);
  const show = (number: number): void => {
    setCurrent(number);
    box.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' });
  };
  useEffect(() => {
    const element = box.current;
    const follow = (): void => {
      const sheets = [...(element?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];
      const top = (element?.scrollTop ?? 0) + (element?.clientHeight ?? 0) / 3;
      setCurrent(Math.max(1, sheets.filter((sheet) => sheet.offsetTop <= top).length));
    };
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, [box]);
  return (
    <div className={css.tools} role="toolbar" aria-label="Pages">
      <Button kind="second" size="small" isDisabled={current <= 1} onPress={() => show(current - 1)}>
        Page before
      </Button>
      <Button kind="second" size="small" isDisabled={current >= pageCount} onPress={() => show(current + 1)}>
        Next page
      </Button>
      <span aria-live="polite">
        Page {current} of {pageCount}
      </span>
      <Button kind="second" size="small" isDisabled={zoom >= 4} onPress={() => onZoom(zoom * 1.25)}>
        Larger
      </Button>
      <Button kind="second" size="small" isDisabled={zoom <= 0.5} onPress={() => onZoom(zoom / 1.25)}>
        Smaller
      </Button>
      <Button kind="second" size="small" onPress={() => onZoom(1)}>
        Fit
      </Button>
    </div>
  );
}

function usePdf(item: Evidence, openBytes: EvidenceDesk['openBytes']): Opened {
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' });
  useEffect(() => {
    let isCurrent = true;
    let pdf: OpenPdf | null = null;
    const open = async (): Promise<void> => {
      const file = await openBytes(item);
      if (!isCurrent) return;
      if (file === null) return setOpened({ kind: 'gone' });
      const result = await openPdfPreview(file);
      if (!result.ok) return void (isCurrent && setOpened(result.problem));
      pdf = result.value;
      if (isCurrent) setOpened({ kind: 'open', pdf });
      else pdf.close();
    };
    open().catch(() => isCurrent && setOpened({ kind: 'broken' }));
    return () => {
      isCurrent = false;
      pdf?.close();
    };
    // The bytes of a digest never change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [item.sha256]);
  return opened;
}

/** Room for a page, without padding and the bar that scrolls; CSS pixels. */
function useInnerWidth(box: React.RefObject<HTMLDivElement | null>, isThere: boolean): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [box, isThere]);
  return width;
}
