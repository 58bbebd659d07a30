import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvidenceFolder } from '../../../electron/evidence-files';
import { PastedFiles } from '../../../electron/pasted-files';
import { listFiles, makeTemporaryFolder } from './temporary-folder';

async function openPasted(): Promise<{ pasted: PastedFiles; folder: string }> {
  const folder = join(await makeTemporaryFolder(), 'evidence');
  const store = new EvidenceFolder(folder, () => Promise.resolve(Infinity));
  await store.prepare();
  return { pasted: new PastedFiles(store), folder };
}

const transfer = { pageId: 1, transferId: 't' };
const cancelled = { ok: false, problem: { kind: 'cancelled' } };

describe('a pasted file', () => {
  it('is kept when it is as long as announced', async () => {
    const { pasted, folder } = await openPasted();
    await pasted.begin(transfer, 3);
    await pasted.append(transfer, Uint8Array.of(1, 2, 3));
    expect(await pasted.commit(transfer)).toMatchObject({ ok: true, value: { size: 3, wasKnown: false } });
    expect(await listFiles(folder)).toHaveLength(1);
  });

  it.each([['longer', 2], ['shorter', 4]])('that is %s than announced leaves nothing', async (_what, announced) => {
    const { pasted, folder } = await openPasted();
    await pasted.begin(transfer, announced);
    await pasted.append(transfer, Uint8Array.of(1, 2, 3));
    expect((await pasted.commit(transfer)).ok).toBe(false);
    expect(await listFiles(folder)).toEqual([]);
  });

  it('begun twice at once is one file', async () => {
    const { pasted, folder } = await openPasted();
    const begun = await Promise.all([pasted.begin(transfer, 3), pasted.begin(transfer, 3)]);
    expect(begun).toEqual([cancelled, { ok: true, value: null }]);
    expect(await listFiles(folder)).toHaveLength(1);
    await pasted.abandon(transfer);
    expect(await listFiles(folder)).toEqual([]);
  });

  it.each(['abandon', 'abandonPage'] as const)('leaves nothing when it is ended by %s before it has begun', async (end) => {
    const { pasted, folder } = await openPasted();
    const beginning = pasted.begin(transfer, 3);
    await (end === 'abandon' ? pasted.abandon(transfer) : pasted.abandonPage(1));
    expect(await beginning).toEqual(cancelled);
    expect(await listFiles(folder)).toEqual([]);
  });

  it('of one page is not ended with another page', async () => {
    const { pasted } = await openPasted();
    await pasted.begin({ pageId: 11, transferId: 't' }, 1);
    await pasted.abandonPage(1);
    expect(await pasted.append({ pageId: 11, transferId: 't' }, Uint8Array.of(1))).toEqual({ ok: true, value: null });
    await pasted.abandonPage(11);
  });
});
