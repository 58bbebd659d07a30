import type { PrintToPDFOptions } from 'electron';

type PdfParams = {
  readonly landscape?: boolean;
  readonly displayHeaderFooter?: boolean;
  readonly printBackground?: boolean;
  readonly scale?: number;
  readonly paperWidth?: number;
  readonly paperHeight?: number;
  readonly marginTop?: number;
  readonly marginBottom?: number;
  readonly marginLeft?: number;
  readonly marginRight?: number;
  readonly pageRanges?: string;
  readonly headerTemplate?: string;
  readonly footerTemplate?: string;
  readonly preferCSSPageSize?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
};

/** Inches. */
const papers: Readonly<Record<string, readonly [number, number]>> = { A4: [8.27, 11.7], A3: [11.7, 16.54], A5: [5.83, 8.27], Letter: [8.5, 11], Legal: [8.5, 14], Tabloid: [11, 17] };
const defaultMargin = 0.4;

/** Electron's options in the protocol's words; both are Chromium's own printing. */
export function toPdfParams({ pageSize = 'Letter', margins, ...same }: PrintToPDFOptions): PdfParams {
  const size = typeof pageSize === 'string' ? papers[pageSize] : ([pageSize.width, pageSize.height] as const);
  if (size === undefined) throw new Error(`The Electron stand-in does not model the paper ${JSON.stringify(pageSize)}`);
  const { top = defaultMargin, bottom = defaultMargin, left = defaultMargin, right = defaultMargin } = margins ?? {};
  return { ...same, marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right, paperWidth: size[0], paperHeight: size[1] };
}
