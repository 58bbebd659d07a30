import { toByteText } from '../../../shared/domain/byte-search';

/** How much of a packed stream is tried, and how much may come out of that; bytes. */
const TRIED = 2 ** 16;
const MOST = 48 * 2 ** 20;
/** Bytes given to one unfolding at a time. Browsers unfold all they are given before anybody can stop them: here a thousandfold of this. */
const STEP = 256;

/**
 * Whether a stream of the file unfolds into far more than any page holds. Only the beginning of each is tried: what is
 * meant to fill the memory is alike throughout, and the whole inspection has a limit in time beside this one.
 */
export async function hasPdfBomb(bytes: Uint8Array): Promise<boolean> {
  const text = toByteText(bytes);
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const head = text.slice(Math.max(0, match.index - 600), match.index);
    const filters = [...(/\/Filter\s*(\[[^\]]*\]|\/\w+)[^]*$/.exec(head.slice(head.lastIndexOf('obj')))?.[1] ?? '').matchAll(/FlateDecode|Fl\b/g)].length;
    if (filters === 0 || filters > 8) continue;
    const end = text.indexOf('endstream', start);
    const packed = bytes.subarray(start, Math.min(end === -1 ? bytes.length : end, start + TRIED));
    if (packed.length * 1032 ** filters > MOST && (await unfoldsBeyond(packed, filters))) return true;
  }
  return false;
}

async function unfoldsBeyond(packed: Uint8Array, filters: number): Promise<boolean> {
  let stream: ReadableStream<Uint8Array> = new Blob([new Uint8Array(packed)]).stream();
  for (let filter = 0; filter < filters; filter += 1) {
    stream = stream.pipeThrough(toSteps()).pipeThrough(new DecompressionStream('deflate') as ReadableWritablePair<Uint8Array, Uint8Array>);
  }
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return false;
      size += value.length;
      if (size > MOST) return true;
    }
  } catch {
    // Cut off where we cut it, or broken: the inspector that follows finds out.
    return false;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function toSteps(): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform: (piece, controller) => {
      for (let at = 0; at < piece.length; at += STEP) controller.enqueue(piece.subarray(at, at + STEP));
    },
  });
}
