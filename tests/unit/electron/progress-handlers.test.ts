import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostHandlers } from '../../../electron/handler-table';
import type { HostPage } from '../../../electron/host-page';
import { ProgressBoard, type OverallProgress } from '../../../electron/progress-board';
import { withProgress } from '../../../electron/progress-handlers';
import { makeTemporaryFolder } from './temporary-folder';

const cancelled = { ok: false, problem: { kind: 'cancelled' } } as const;

function aDesk(handlers: Partial<HostHandlers>, savePath: string | null = '/home/a/x.zip') {
  const shown: OverallProgress[] = [];
  const sent: string[] = [];
  const page: HostPage = {
    id: 1,
    send: (name) => sent.push(name),
    print: () => Promise.resolve(),
    askWhereToSave: () => Promise.resolve(savePath),
    askForFolder: () => Promise.resolve(null),
  };
  return { shown, sent, page, followed: withProgress(handlers as HostHandlers, new ProgressBoard((progress) => shown.push(progress))) };
}

describe('what takes long', () => {
  it('shows how much of a file has been copied, and tells the page as before', async () => {
    const path = join(await makeTemporaryFolder(), 'file');
    await writeFile(path, Buffer.alloc(200));
    const { followed, shown, sent, page } = aDesk({
      copyEvidence: (_args, to) => {
        for (const bytesDone of [50, 200]) to.send('transferProgress', { transferId: 't', bytesDone });
        return Promise.resolve(cancelled);
      },
    });
    expect(await followed.copyEvidence({ transferId: 't', name: 'file', path }, page)).toEqual(cancelled);
    expect([shown, sent]).toEqual([[0, 0.25, 1, null], ['transferProgress', 'transferProgress']]);
  });

  it('shows nothing of a small file that was done at once', async () => {
    const { followed, shown, page } = aDesk({ copyEvidence: () => Promise.resolve(cancelled) });
    await followed.copyEvidence({ transferId: 't', name: 'file', path: '/nowhere' }, page);
    expect(shown).toEqual([]);
  });

  it('shows a bundle only from the place that was chosen for it, with its own total', async () => {
    const bundle: Partial<HostHandlers> = {
      writeBundle: async (_args, to) => {
        if ((await to.askWhereToSave('x.zip', 'bundle')) === null) return cancelled;
        to.send('bundleProgress', { transferId: 't', progress: { item: '', step: 'writing', bytesDone: 30, bytesTotal: 40 } });
        return cancelled;
      },
    };
    const args = { transferId: 't', plan: { name: 'x', payload: [], bagInfo: [] } };
    const chosen = aDesk(bundle);
    await chosen.followed.writeBundle(args, chosen.page);
    expect(chosen.shown).toEqual(['unknown', 0.75, null]);
    const closed = aDesk(bundle, null);
    await closed.followed.writeBundle(args, closed.page);
    expect(closed.shown).toEqual([]);
  });

  it('goes away when the work fails', async () => {
    const { followed, shown, page } = aDesk({
      makePdf: async (_args, to) => {
        await to.askWhereToSave('x.pdf', 'pdf');
        throw new Error('broken');
      },
    });
    await expect(Promise.resolve(followed.makePdf({ name: 'x', html: '' }, page))).rejects.toThrow('broken');
    expect(shown).toEqual(['unknown', null]);
  });
});
