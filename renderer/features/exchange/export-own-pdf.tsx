import { useRef } from 'react';
import { printRequests } from '../../storage/print-request';
import { Button } from '../../ui/button/button';
import css from './exchange.module.css';

export type OwnPdfChoice = { readonly portfolioPdf: File | null; readonly setPortfolioPdf: (file: File | null) => void };

/** A page in a browser can't write the portfolio as PDF by itself; the browser's print dialog can, and the file comes back here. */
export function OwnPdf({ choice: { portfolioPdf, setPortfolioPdf } }: { readonly choice: OwnPdfChoice }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="own-pdf" className={css['ownPdf']}>
      <h2 id="own-pdf" className="label">
        Your portfolio as PDF
      </h2>
      <ol className={css['then']}>
        <li>
          <b>Print the portfolio</b>
          <span>
            In the browser’s dialog choose “Save as PDF” as the printer.{' '}
            <Button kind="second" size="small" icon="printer" onPress={() => void printRequests.ask('print')}>
              Print the portfolio
            </Button>
          </span>
        </li>
        <li>
          <b>Choose the PDF you saved</b>
          <span>
            {portfolioPdf === null ? 'Without it you get the evidence alone, and one place among the files is left for the portfolio.' : portfolioPdf.name}{' '}
            <Button kind="second" size="small" icon="file-text" onPress={() => input.current?.click()}>
              Choose the PDF
            </Button>
          </span>
        </li>
        <li>
          <b>Make the files</b>
          <span>The portfolio comes first, then the evidence in its order.</span>
        </li>
      </ol>
      <input ref={input} type="file" accept="application/pdf,.pdf" hidden aria-label="The portfolio as PDF" onChange={({ target }) => setPortfolioPdf(target.files?.[0] ?? null)} />
    </section>
  );
}
