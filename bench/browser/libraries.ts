import { configure, ZipWriter } from '@zip.js/zip.js';
import { makeZip } from 'client-zip';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import JSZip from 'jszip';
import { readBlob } from '../../renderer/workers/blob-bytes';
import type { ContestFile, LibraryName } from './contest';
import type { Digests } from './digests';
import type { Sink } from './sink';

export type LibraryWork = {
  readonly files: readonly ContestFile[];
  readonly open: (sha256: string) => Promise<Blob>;
  readonly check: Digests;
  readonly sink: Sink;
};
type Write = (work: LibraryWork) => Promise<void>;

/** The level of the browser's own deflate, which Carrel uses. */
const LEVEL = 6;
/** JSZip reads what it is given whole, so each file is read once and handed over. */
async function fillJszip({ files, open, check }: LibraryWork): Promise<JSZip> {
  const zip = new JSZip();
  for (const file of files) {
    const bytes = await (await open(file.sha256)).arrayBuffer();
    await check.whole(file, bytes);
    zip.file(file.name, bytes, file.compress ? { compression: 'DEFLATE', compressionOptions: { level: LEVEL } } : { compression: 'STORE' });
  }
  return zip;
}

type JszipStream = {
  readonly on: (event: 'data' | 'end' | 'error', listener: (value: Uint8Array) => void) => JszipStream;
  readonly resume: () => void;
};

export const libraries: Readonly<Record<LibraryName, Write>> = {
  async 'JSZip, as one Blob'(work) {
    const zip = await fillJszip(work);
    for await (const bytes of readBlob(await zip.generateAsync({ type: 'blob', streamFiles: true }))) work.sink.write(bytes);
  },

  async 'JSZip, streamed'(work) {
    const zip = await fillJszip(work);
    await new Promise<void>((resolve, reject) => {
      const stream = (zip as unknown as { readonly generateInternalStream: (options: object) => JszipStream }).generateInternalStream({ type: 'uint8array', streamFiles: true });
      stream
        .on('data', (bytes) => work.sink.write(bytes))
        .on('end', () => resolve())
        .on('error', () => reject(new Error('JSZip failed.')))
        .resume();
    });
  },

  async fflate({ files, open, check, sink }) {
    let failure: Error | null = null;
    const zip = new Zip((error, bytes) => {
      failure ??= error;
      if (error === null) sink.write(bytes);
    });
    for (const file of files) {
      const entry = file.compress ? new ZipDeflate(file.name, { level: LEVEL }) : new ZipPassThrough(file.name);
      zip.add(entry);
      for await (const bytes of check.pass(file, readBlob(await open(file.sha256)))) entry.push(bytes);
      entry.push(new Uint8Array(0), true);
    }
    zip.end();
    if (failure !== null) throw failure as Error;
  },

  async 'zip.js'({ files, open, check, sink }) {
    // Its own workers would sit inside a worker here, and took longer in an earlier measurement.
    configure({ useWebWorkers: false });
    const writer = new ZipWriter(new WritableStream<Uint8Array>({ write: (bytes) => sink.write(bytes) }), { level: LEVEL });
    for (const file of files) {
      const bytes = check.pass(file, readBlob(await open(file.sha256)));
      await writer.add(file.name, toStream(bytes), { level: file.compress ? LEVEL : 0 });
    }
    await writer.close();
  },

  /** It stores only. */
  async 'client-zip'({ files, open, check, sink }) {
    async function* entries() {
      for (const file of files) yield { name: file.name, size: file.size, input: check.pass(file, readBlob(await open(file.sha256))) };
    }
    const reader = makeZip(entries()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) sink.write(part.value);
  },
};

function toStream(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: 1 },
  );
}
