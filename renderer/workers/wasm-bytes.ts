import { createCRC32, createMD5, createSHA1, createSHA224, createSHA256, createSHA384, createSHA512 } from 'hash-wasm';
import type { BytePorts, HashAlgorithm } from '../../shared/bundle/zip/byte-ports';
import { ForeseenHasher } from './foreseen-digests';
import { HashMachine } from './hash-machine';

/** Checksums and digests by hash-wasm, deflate by the browser. */
export async function loadWasmBytes(): Promise<BytePorts> {
  const crcMachine = new HashMachine(await createCRC32());
  const machines: Readonly<Record<HashAlgorithm, HashMachine>> = {
    sha512: new HashMachine(await createSHA512()),
    sha384: new HashMachine(await createSHA384()),
    sha256: new HashMachine(await createSHA256()),
    sha224: new HashMachine(await createSHA224()),
    sha1: new HashMachine(await createSHA1()),
    md5: new HashMachine(await createMD5()),
  };
  return {
    openCrc32() {
      const hasher = crcMachine.open();
      return { update: (bytes) => hasher.update(bytes), value: () => Number.parseInt(hasher.hex(), 16) };
    },
    openHash: (algorithm) => (algorithm === 'sha256' ? new ForeseenHasher(machines.sha256.open()) : machines[algorithm].open()),
    deflateRaw: (source) => passThrough(source, new CompressionStream('deflate-raw')),
    inflateRaw: (source) => passThrough(source, new DecompressionStream('deflate-raw')),
  };
}

type ByteTransform = { readonly writable: WritableStream<BufferSource>; readonly readable: ReadableStream<Uint8Array> };

/** Ends in the source's error when the source fails, and stops the source when the consumer stops. */
async function* passThrough(source: AsyncIterable<Uint8Array>, { writable, readable }: ByteTransform): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader();
  const fed = feed(source, writable.getWriter());
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    await fed;
  } finally {
    await reader.cancel().catch(() => undefined);
    await fed;
  }
}

/** Never rejects: a failure reaches the reader through the stream. */
async function feed(source: AsyncIterable<Uint8Array>, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  try {
    for await (const bytes of source) await writer.write(bytes as Uint8Array<ArrayBuffer>);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
  }
}
