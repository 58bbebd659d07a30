import printCss from '../assets/bundle/print.css?raw';
import type { BundleContents } from '../shared/bundle/bundle-contents';
import { toPrintDocument } from '../shared/bundle/pages/print-document';
import type { PrintedDocument } from '../shared/bundle/pages/print-document';
import type { PrintPaper } from '../shared/bundle/pages/print-options';
import { readAll } from '../shared/bundle/read-bundle';
import type { OpenedBundle } from '../shared/bundle/read-bundle';

export type PageOptions = { readonly paper: PrintPaper; readonly isLargePrint: boolean };

/** Where a page takes its pictures from, by digest; `size` in bytes, null for one that is not there. */
export type PageSource = {
  readonly receiptCode: string;
  readonly sizeOf: (sha256: string) => number | null;
  readonly readPicture: (sha256: string) => Promise<Uint8Array>;
};

export function toPageSource({ summary, readFile }: OpenedBundle): PageSource {
  const files = new Map<string | null, OpenedBundle['summary']['files'][number]>(summary.files.map((file) => [file.sha256, file]));
  return {
    receiptCode: summary.receiptCode,
    sizeOf: (sha256) => files.get(sha256)?.size ?? null,
    readPicture: (sha256) => readAll(readFile(files.get(sha256)?.path ?? '')),
  };
}

/** Together; a page larger than this is no use to anyone, and its text could not be held. Bytes. */
const MOST_PICTURE_BYTES = 200_000_000;
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * All narratives and the list of evidence as one page with its pictures inside: no script, nothing fetched.
 * @returns null when the pictures are too large for one page
 */
export async function toStandalonePage(contents: BundleContents, source: PageSource, options: PageOptions): Promise<string | null> {
  const document = toPrintDocument(contents, {
    ...options,
    ownerId: null,
    hasOfficialWording: true,
    hasEvidenceList: true,
    receiptCode: source.receiptCode,
    styleSheet: printCss,
    fonts: [],
  });
  const pictures = await readPictures(document, source);
  if (pictures === null) return null;
  const guarded = document.html.replace('<meta charset="utf-8">', () => `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  // One that is not in the bundle keeps its description and asks for nothing.
  return guarded.replace(/ src="picture:([0-9a-f]{64})"/g, (_, sha256: string) => ` src="${pictures.get(sha256) ?? 'data:,'}"`);
}

/** Addresses with the bytes in them, by digest. */
async function readPictures({ pictures }: PrintedDocument, { sizeOf, readPicture }: PageSource): Promise<ReadonlyMap<string, string> | null> {
  const found = pictures.flatMap(({ sha256, mediaType }) => {
    const size = sizeOf(sha256);
    return size === null ? [] : [{ sha256, mediaType, size }];
  });
  if (found.reduce((sum, { size }) => sum + size, 0) > MOST_PICTURE_BYTES) return null;
  const addresses = new Map<string, string>();
  for (const { sha256, mediaType } of found) {
    const bytes = Buffer.from(await readPicture(sha256));
    addresses.set(sha256, `data:${mediaType};base64,${bytes.toString('base64')}`);
  }
  return addresses;
}
