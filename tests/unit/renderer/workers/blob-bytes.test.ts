import { describe, expect, it } from 'vitest';
import { readBlob, toBlob, toBlobAccess } from '../../../../renderer/workers/blob-bytes';
import { toBundleProblem } from '../../../../renderer/workers/to-bundle-problem';

const large = Uint8Array.from({ length: 9_500_000 }, (_, index) => (index * 31) % 251);

describe('bytes of a blob', () => {
  it('come piece by piece, and none is missing', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of readBlob(new Blob([large]))) pieces.push(piece);
    expect(pieces.length).toBe(Math.ceil(large.length / (1 << 20)));
    expect(Buffer.compare(Buffer.concat(pieces), large)).toBe(0);
  });

  it('are gathered again as they were, past the size at which they are handed on', async () => {
    const gathered = await toBlob(readBlob(new Blob([large])));
    expect(Buffer.compare(new Uint8Array(await gathered.arrayBuffer()), large)).toBe(0);
    expect((await toBlob(readBlob(new Blob([])))).size).toBe(0);
  });

  it('can be read from anywhere', async () => {
    const access = toBlobAccess(new Blob(['0123456789']));
    expect(access.size).toBe(10);
    expect(new TextDecoder().decode(await access.read(3, 4))).toBe('3456');
    expect((await access.read(8, 9)).length).toBe(2);
  });
});

describe('what the browser throws while a bundle is made', () => {
  it.each([
    ['AbortError', { kind: 'cancelled' }],
    ['QuotaExceededError', { kind: 'disk-full' }],
    ['InvalidStateError', { kind: 'write-failed', detail: 'InvalidStateError' }],
  ])('%s is told apart', (name, problem) => {
    expect(toBundleProblem(Object.assign(new Error('where it was'), { name }))).toEqual(problem);
  });

  it('is told even when it is no error', () => {
    expect(toBundleProblem('why')).toEqual({ kind: 'write-failed', detail: 'unknown' });
  });
});
