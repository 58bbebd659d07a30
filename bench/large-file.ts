import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeOneFile } from './bundle/bench-files';
import { runJob } from './bundle/contestants';
import type { Job } from './bundle/contestants';
import { runInTurn } from './measuring/in-turn';
import { readOptions } from './measuring/options';
import { median } from './measuring/quantile';
import { describeMachine, toTable } from './measuring/report';
import { canMeasureMemory } from './measuring/run-program';
import { withScratchFolder } from './measuring/scratch-folder';

const SMALL_BYTES = 16 * 2 ** 20;
const { rounds, size } = readOptions({ rounds: 3, size: '1GiB' });
if (!canMeasureMemory) throw new Error('Memory is measured by GNU time, which this computer does not have at /usr/bin/time.');

await withScratchFolder(async (folder) => {
  const [small, large] = [join(folder, 'small'), join(folder, 'large')];
  for (const [path, bytes] of [[small, SMALL_BYTES], [large, size]] as const) {
    mkdirSync(path);
    await makeOneFile(path, bytes);
    // The readers read what our writer has written.
    await runJob('our-writer', path);
  }
  const toEntry = (name: string, job: Job, path: string) => ({
    name,
    run: async () => {
      const run = await runJob(job, path);
      rmSync(join(path, 'jszip.zip'), { force: true });
      return run;
    },
  });
  const [smallSize, largeSize] = [`${SMALL_BYTES / 2 ** 20} MiB`, `${Math.round(size / 2 ** 20)} MiB`];
  const samples = await runInTurn(
    [
      toEntry('idle', 'idle', small),
      toEntry(`Carrel writes ${smallSize}`, 'our-writer', small),
      toEntry(`Carrel writes ${largeSize}`, 'our-writer', large),
      toEntry(`JSZip writes ${largeSize}, streamed`, 'jszip-writer', large),
      toEntry(`Carrel verifies ${smallSize}`, 'our-reader', small),
      toEntry(`Carrel verifies ${largeSize}`, 'our-reader', large),
      toEntry(`JSZip verifies ${largeSize}`, 'jszip-reader', large),
    ],
    rounds,
  );
  const peakOf = (name: string): number => median((samples.get(name) ?? []).map((run) => run.peakMemory ?? Number.NaN)) / 2 ** 20;
  const rows = [...samples].map(([name, runs]) => {
    const peak = peakOf(name);
    return [name, peak.toFixed(0), (peak - peakOf('idle')).toFixed(0), median(runs.map((run) => run.seconds)).toFixed(2)];
  });
  console.log(`${describeMachine()}\nOne evidence file, ${rounds} rounds in turn\n`);
  console.log(toTable(['what', 'peak memory MiB', 'above idle', 'wall s'], rows));
});
