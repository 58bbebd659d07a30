import { useEffect, useRef, useState } from 'react';
import type { PageSize, PdfPreview as OpenPdf } from '../../workers/preview-pdf';
import css from './preview.module.css';

type PdfPageProps = { readonly pdf: OpenPdf; readonly number: number; /** CSS pixels. */ readonly width: number };

/** One page, drawn while it is on the screen or close to it; far away it is an empty sheet of its size. */
export function PdfPage({ pdf, number, width }: PdfPageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [size, setSize] = useState<PageSize>(pdf.firstSize);
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const watcher = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { root: element.parentElement, rootMargin: '100% 0px' });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={sheet} className={css.page} style={{ width, height: Math.round((size.height / size.width) * width) }} role="group" aria-label={`Page ${number}`} data-page={number}>
      {isNear && <DrawnPage pdf={pdf} number={number} width={width} onSize={setSize} />}
    </div>
  );
}

function DrawnPage({ pdf, number, width, onSize }: PdfPageProps & { readonly onSize: (size: PageSize) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const stopping = new AbortController();
    const draw = async (): Promise<void> => {
      const size = await pdf.readSize(number);
      if (stopping.signal.aborted || canvas.current === null || words.current === null) return;
      onSize(size);
      await pdf.drawPage(number, { canvas: canvas.current, words: words.current, scale: width / size.width }, stopping.signal);
    };
    draw().catch(() => !stopping.signal.aborted && setFailed(true));
    return () => stopping.abort();
  }, [pdf, number, width, onSize]);
  if (hasFailed) return <p className="small">This page can’t be shown here.</p>;
  return (
    <>
      {/* A canvas can be drawn on by one task only, so each width has its own. */}
      <canvas key={width} ref={canvas} aria-hidden="true" />
      <div ref={words} className={css.words} />
    </>
  );
}
