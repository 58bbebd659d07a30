import { createCRC32, createMD5, createSHA1, createSHA224, createSHA256, createSHA384, createSHA512 } from 'hash-wasm';
import type { BytePorts, HashAlgorithm, Hasher } from '../../shared/bundle/zip/byte-ports';

type WasmHasher = Awaited<ReturnType<typeof createSHA256>>;

/**
 * Checksums and digests by hash-wasm, deflate by the browser. Each algorithm has one machine, so only one stream at a
 * time may use it: a worker does one thing after another, and a machine taken over throws in the hands of its old owner.
 */
export async function loadWasmBytes(): Promise<BytePorts> {
  const crcMachine = new Machine(await createCRC32());
  const machines: Readonly<Record<HashAlgorithm, Machine>> = {
    sha512: new Machine(await createSHA512()),
    sha384: new Machine(await createSHA384()),
    sha256: new Machine(await createSHA256()),
    sha224: new Machine(await createSHA224()),
    sha1: new Machine(await createSHA1()),
    md5: new Machine(await createMD5()),
  };
  return {
    openCrc32() {
      const hasher = crcMachine.open();
      return { update: (bytes) => hasher.update(bytes), value: () => Number.parseInt(hasher.hex(), 16) };
    },
    openHash: (algorithm) => machines[algorithm].open(),
    deflateRaw: (source) => passThrough(source, new CompressionStream('deflate-raw')),
    inflateRaw: (source) => passThrough(source, new DecompressionStream('deflate-raw')),
  };
}

class Machine {
  readonly #wasm: WasmHasher;
  #owner = 0;

  constructor(wasm: WasmHasher) {
    this.#wasm = wasm;
  }

  open(): Hasher {
    this.#owner += 1;
    const owner = this.#owner;
    this.#wasm.init();
    const own = (): WasmHasher => {
      if (owner !== this.#owner) throw new Error('Two streams were hashed at once');
      return this.#wasm;
    };
    return { update: (bytes) => void own().update(bytes), hex: () => own().digest() };
  }
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
