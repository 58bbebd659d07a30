import { afterEach, describe, expect, it } from 'vitest';
import { createFileInspector } from '../../../../renderer/workers/inspect-in-worker';
import type { InspectFile } from '../../../../renderer/workers/inspect-task';
import { serveJobs, type JobChannel } from '../../../../renderer/workers/worker-jobs';

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/** An inspector on the other side of a channel that can be ended like a worker. */
function across(job: InspectFile, limit: number) {
  const ended: MessagePort[] = [];
  const openChannel = (): JobChannel => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    port1.start();
    port2.start();
    serveJobs(port2 as unknown as JobChannel, job);
    return Object.assign(port1, { terminate: () => (port1.close(), ended.push(port1)) });
  };
  return { inspect: createFileInspector(openChannel, limit), ended };
}

const seen = (problems: readonly { kind: 'empty' }[] = []) => ({ inspection: { inspector: 2, detectedType: 'pdf', problems }, text: '' });
const task = { file: new Blob(['%PDF-']), fileName: 'a.pdf' };

describe('looking into files in a worker', () => {
  it('tells what the inspector saw', async () => {
    const { inspect } = across(async () => seen([{ kind: 'empty' }]), 1_000);
    expect((await inspect(task)).inspection.problems).toEqual([{ kind: 'empty' }]);
  });

  it('ends the worker of a file that takes too long, and says that nobody looked inside', async () => {
    const { inspect, ended } = across(({ isSurfaceOnly }) => (isSurfaceOnly === true ? Promise.resolve(seen()) : new Promise(() => undefined)), 30);
    expect((await inspect(task)).inspection).toMatchObject({ detectedType: 'pdf', problems: [{ kind: 'not-looked-inside', reason: 'time' }] });
    expect(ended).toHaveLength(1);
  });

  it('says so too when the inspector breaks', async () => {
    const { inspect } = across(({ isSurfaceOnly }) => (isSurfaceOnly === true ? Promise.resolve(seen()) : Promise.reject(new Error('odd'))), 1_000);
    expect((await inspect(task)).inspection.problems).toEqual([{ kind: 'not-looked-inside', reason: 'failed' }]);
  });

  it('rejects when the bytes can not be read at all', async () => {
    const { inspect } = across(() => Promise.reject(new Error('gone')), 1_000);
    await expect(inspect(task)).rejects.toThrow('Error');
  });

  it('goes on with the next file', async () => {
    let calls = 0;
    const { inspect } = across(({ isSurfaceOnly }) => (isSurfaceOnly === true || (calls += 1) > 1 ? Promise.resolve(seen()) : new Promise(() => undefined)), 30);
    await inspect(task);
    expect((await inspect(task)).inspection.problems).toEqual([]);
  });

  it('ends the worker when its only file is cancelled, so that a file that never ends does not go on', async () => {
    const { inspect, ended } = across(() => new Promise(() => undefined), 1_000);
    const controller = new AbortController();
    const running = inspect(task, { signal: controller.signal });
    setTimeout(() => controller.abort(), 5);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(ended).toHaveLength(1);
  });

  it('lets the worker go on when another file is in it', async () => {
    const { inspect, ended } = across(({ fileName }) => (fileName === 'a.pdf' ? new Promise(() => undefined) : new Promise((resolve) => setTimeout(() => resolve(seen()), 20))), 1_000);
    const controller = new AbortController();
    const [first, second] = [inspect(task, { signal: controller.signal }), inspect({ ...task, fileName: 'b.pdf' })];
    setTimeout(() => controller.abort(), 5);
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect((await second).inspection.problems).toEqual([]);
    expect(ended).toHaveLength(0);
  });
});
