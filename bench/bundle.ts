import { makeMixedFiles } from './bundle/bench-files';
import { findMissingContestants, readingFloor, runJob, toReaders, toWriters, unpackOurs, writingFloor } from './bundle/contestants';
import { runInTurn } from './measuring/in-turn';
import { readOptions } from './measuring/options';
import { describeMachine, toProgramTable } from './measuring/report';
import { hasProgram } from './measuring/run-program';
import { withScratchFolder } from './measuring/scratch-folder';

const { rounds, size, textShare } = readOptions({ rounds: 5, size: '600MB' });
const missing = ['sh', 'cp', 'find', 'sync', 'sha256sum', 'unzip'].filter((name) => !hasProgram(name));
if (missing.length > 0) throw new Error(`This bench compares with ${missing.join(', ')}, which this computer does not have.`);

await withScratchFolder(async (folder) => {
  const files = await makeMixedFiles(folder, { size, textShare });
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  console.log(`${describeMachine()}\n${files.length} files, ${Math.round(bytes / 1e6)} MB, ${Math.round(textShare * 100)} % of it text (several hundred files), ${rounds} rounds, each in another order, after one that is not counted. Not here, so not measured: ${findMissingContestants().join(', ') || 'none'}\n`);
  await runInTurn(toWriters(folder), 1);
  const writing = await runInTurn(toWriters(folder), rounds);
  console.log(`Writing; ratios to “${writingFloor}”\n\n${toProgramTable(writing, writingFloor)}\n`);
  await unpackOurs(folder);
  await runInTurn(toReaders(folder), 1);
  const reading = await runInTurn(toReaders(folder), rounds);
  console.log(`Reading; ratios to “${readingFloor}”\n\n${toProgramTable(reading, readingFloor)}\n`);
  const idle = await runJob('idle', folder);
  const aboveIdle = [...writing, ...reading].filter(([name]) => name.startsWith('Carrel')).map(([name, runs]) => `${name} ${Math.round((Math.max(...runs.map((run) => run.peakMemory ?? Number.NaN)) - (idle.peakMemory ?? 0)) / 2 ** 20)} MiB`);
  if (idle.peakMemory !== null) console.log(`Above Node with Carrel's code and nothing to do (${Math.round(idle.peakMemory / 2 ** 20)} MiB), at most: ${aboveIdle.join(', ')}.`);
});
