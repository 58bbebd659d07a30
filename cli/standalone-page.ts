import printCss from '../assets/bundle/print.css?raw';
import type { BundleContents } from '../shared/bundle/bundle-contents';
import { toPrintDocument } from '../shared/bundle/pages/print-document';
import type { PrintedDocument } from '../shared/bundle/pages/print-document';
import type { PrintPaper } from '../shared/bundle/pages/print-options';
import { readAll } from '../shared/bundle/read-bundle';
import type { OpenedBundle } from '../shared/bundle/read-bundle';

export type PageOptions = { readonly paper: PrintPaper; readonly isLargePrint: boolean };

/** Together; a page larger than this is no use to anyone, and its text could not be held. Bytes. */
const MOST_PICTURE_BYTES = 200_000_000;
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * All narratives and the list of evidence as one page with its pictures inside: no script, nothing fetched.
 * @returns null when the pictures are too large for one page
 */
export async function toStandalonePage(contents: BundleContents, bundle: OpenedBundle, options: PageOptions): Promise<string | null> {
  const document = toPrintDocument(contents, {
    ...options,
    ownerId: null,
    hasOfficialWording: true,
    hasEvidenceList: true,
    receiptCode: bundle.summary.receiptCode,
    styleSheet: printCss,
    fonts: [],
  });
  const pictures = await readPictures(document, bundle);
  if (pictures === null) return null;
  const guarded = document.html.replace('<meta charset="utf-8">', () => `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  // One that is not in the bundle keeps its description and asks for nothing.
  return guarded.replace(/ src="picture:([0-9a-f]{64})"/g, (_, sha256: string) => ` src="${pictures.get(sha256) ?? 'data:,'}"`);
}

/** Addresses with the bytes in them, by digest. */
async function readPictures({ pictures }: PrintedDocument, { summary, readFile }: OpenedBundle): Promise<ReadonlyMap<string, string> | null> {
  const files = new Map(summary.files.map((file) => [file.sha256, file]));
  const found = pictures.flatMap(({ sha256, mediaType }) => {
    const file = files.get(sha256);
    return file === undefined ? [] : [{ sha256, mediaType, file }];
  });
  if (found.reduce((sum, { file }) => sum + file.size, 0) > MOST_PICTURE_BYTES) return null;
  const addresses = new Map<string, string>();
  for (const { sha256, mediaType, file } of found) {
    const bytes = Buffer.from(await readAll(readFile(file.path)));
    addresses.set(sha256, `data:${mediaType};base64,${bytes.toString('base64')}`);
  }
  return addresses;
}
