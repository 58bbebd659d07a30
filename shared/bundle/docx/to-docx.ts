import type { Sha256 } from '../../domain/ids';
import { picturesIn } from '../../domain/rich-text-reading';
import type { Result } from '../../domain/result';
import { ok, refused } from '../../domain/result';
import type { BundleContents } from '../bundle-contents';
import { toBundleName } from '../names';
import type { PrintOutline } from '../pages/print-outline';
import { toPrintOutline } from '../pages/print-outline';
import type { BytePorts } from '../zip/byte-ports';
import { ZipWriter } from '../zip/zip-writer';
import { toDocxBody } from './docx-body';
import { DocxCollection } from './docx-collection';
import type { DocxContext, DocxOptions } from './docx-context';
import type { DocxPart } from './docx-package';
import { toParts } from './docx-package';
import { GrowingBytes } from './growing-bytes';
import { readPictureFacts } from './picture-facts';
import type { PictureFacts } from './picture-facts';

export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Of all pictures together, in bytes: Word itself opens nothing much larger, and all of it is held at once. */
export const MOST_PICTURE_BYTES = 100_000_000;

export type DocxPorts = {
  /** The bytes of a picture, or null when they are gone. */
  readonly openPicture: (sha256: Sha256) => Promise<Uint8Array | null>;
  readonly bytes: BytePorts;
  readonly signal?: AbortSignal | undefined;
};

export type Docx = { readonly fileName: string; readonly bytes: Uint8Array };

/** Bytes. */
export type DocxProblem = { readonly kind: 'pictures-too-large'; readonly size: number };

/**
 * One response, a set or a whole portfolio as a Word document (ISO 29500): headings for its navigation, real lists and
 * links, alternative texts, the program's language. Same contents, same host: same bytes.
 */
export async function toDocx(contents: BundleContents, options: DocxOptions, ports: DocxPorts): Promise<Result<Docx, DocxProblem>> {
  const outline = toPrintOutline(contents, options);
  const wanted = toWantedPictures(contents, outline);
  const size = [...wanted.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (size > MOST_PICTURE_BYTES) return refused({ kind: 'pictures-too-large', size });
  const files = await readPictures([...wanted.keys()], ports);
  const pictures = new Map([...files].map(([sha256, { facts }]) => [sha256, facts]));
  const context: DocxContext = { contents, options, outline, collection: new DocxCollection(), pictures };
  const parts = toParts(toDocxBody(context), context);
  const bytes = await zip(parts.map((part) => ({ path: part.path, bytes: toBytes(part, files) })), ports);
  return ok({ fileName: `${toBundleName({ ...contents.input, program: contents.input.pack.shortTitle, scope: options.ownerId ?? contents.input.scope })}.docx`, bytes });
}

/** Pictures of the texts that are shown, with their sizes. */
function toWantedPictures({ evidenceById }: BundleContents, { chapters }: PrintOutline): ReadonlyMap<Sha256, number> {
  const docs = chapters.flatMap(({ narratives }) => narratives.flatMap(({ parts }) => parts.flatMap(({ doc }) => (doc === null ? [] : [doc]))));
  const entries = docs.flatMap((doc) => picturesIn(doc).flatMap(({ evidenceId }) => evidenceById.get(evidenceId) ?? []));
  return new Map(entries.filter(({ mediaType }) => mediaType.startsWith('image/')).map(({ item }) => [item.sha256, item.size]));
}

type PictureFile = { readonly bytes: Uint8Array; readonly facts: PictureFacts };

async function readPictures(digests: readonly Sha256[], { openPicture, signal }: DocxPorts): Promise<ReadonlyMap<Sha256, PictureFile>> {
  const files = new Map<Sha256, PictureFile>();
  for (const sha256 of digests) {
    signal?.throwIfAborted();
    const bytes = await openPicture(sha256);
    const facts = bytes === null ? null : readPictureFacts(bytes);
    if (bytes !== null && facts !== null) files.set(sha256, { bytes, facts });
  }
  return files;
}

function toBytes(part: DocxPart, files: ReadonlyMap<Sha256, PictureFile>): Uint8Array {
  return 'text' in part ? new TextEncoder().encode(part.text) : (files.get(part.picture)?.bytes ?? new Uint8Array());
}

async function zip(files: readonly { readonly path: string; readonly bytes: Uint8Array }[], { bytes: ports, signal }: DocxPorts): Promise<Uint8Array> {
  const target = new GrowingBytes();
  const writer = new ZipWriter(target, ports);
  for (const { path, bytes } of files) {
    signal?.throwIfAborted();
    await writer.add({ path, size: bytes.length, compress: path.endsWith('.xml') || path.endsWith('.rels'), source: inChunks(bytes) });
  }
  await writer.finish();
  return target.bytes;
}

const CHUNK_BYTES = 1 << 20;

/** The page stays awake between two of them. */
async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield await Promise.resolve(bytes.subarray(at, at + CHUNK_BYTES));
}
