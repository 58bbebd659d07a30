import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from '../measuring/in-turn';
import { hasProgram, runProgram } from '../measuring/run-program';
import type { ProgramRun } from '../measuring/run-program';
import { bundleName } from './our-bundle';
import { pythonReader, pythonWriter } from './python-programs';

type Entry = Contestant<ProgramRun>;

export type Job = 'idle' | 'our-writer' | 'our-reader' | 'jszip-writer' | 'jszip-reader' | 'archiver-writer';

export function runJob(job: Job, folder: string): Promise<ProgramRun> {
  return runProgram({ command: process.execPath, args: [join(import.meta.dirname, 'bundle-job.js'), job, folder], folder });
}

const openssl = 'openssl dgst -sha256';

/** What the tables lack on this computer. */
export function findMissingContestants(): readonly string[] {
  return ['openssl', 'python3', 'zip', '7z'].filter((name) => !hasProgram(name));
}

export const writingFloor = 'cp -r, sha256sum';
export const readingFloor = 'unzip -t, sha256sum -c';

/** All of them write what is needed to take the files away and to check them, and flush it to disk. Whoever deflates does it at level 4, as Carrel. */
export function toWriters(folder: string): readonly Entry[] {
  const shell = createShell(folder);
  const toDigests = (program: string): string => `find . -type f -exec ${program} {} + > ../digests.sha256`;
  const toCopy = (program: string): string => `cp -r files copy && cd copy && ${toDigests(program)} && find . -type f -exec sync {} +`;
  const digests = toDigests('sha256sum');
  const zip = `cd files && zip -4 -q -r -n .jpg:.mp4:.pdf ../info.zip . && ${digests} && sync ../info.zip`;
  const sevenZip = `cd files && 7z a -tzip -mx=0 -bso0 -bsp0 ../seven.zip . && ${digests} && sync ../seven.zip`;
  return [
    { name: writingFloor, run: () => clearing(folder, ['copy'], () => shell(toCopy('sha256sum'))) },
    ...whenPresent('openssl', { name: 'cp -r, openssl dgst', run: () => clearing(folder, ['copy'], () => shell(toCopy(openssl))) }),
    { name: 'Carrel, with reading back', run: () => runJob('our-writer', folder) },
    { name: 'JSZip, streamed', run: () => clearing(folder, ['jszip.zip'], () => runJob('jszip-writer', folder)) },
    { name: 'archiver', run: () => clearing(folder, ['archiver.zip'], () => runJob('archiver-writer', folder)) },
    ...whenPresent('python3', { name: 'Python zipfile, hashlib', run: () => clearing(folder, ['python.zip'], () => python(folder, pythonWriter)) }),
    ...whenPresent('zip', { name: 'Info-ZIP zip, sha256sum', run: () => clearing(folder, ['info.zip'], () => shell(zip)) }),
    ...whenPresent('7z', { name: '7z, nothing deflated, sha256sum', run: () => clearing(folder, ['seven.zip'], () => shell(sevenZip)) }),
  ];
}

/** `sha256sum` knows no zips, so it reads files that were unpacked before; that is no part of the time measured. */
export async function unpackOurs(folder: string): Promise<void> {
  await createShell(folder)('unzip -q -o ours.zip -d unpacked');
}

/** All read the bundle that Carrel wrote, to the last byte. JSZip holds it in memory, so not beyond 2 GB. */
export function toReaders(folder: string): readonly Entry[] {
  const shell = createShell(folder);
  const digests = `cd unpacked/${bundleName} && sha256sum --quiet -c manifest-sha256.txt`;
  const isSmall = statSync(join(folder, 'ours.zip')).size < 2e9;
  return [
    { name: readingFloor, run: () => shell(`unzip -tqq ours.zip && ${digests}`) },
    { name: 'Carrel, all digests', run: () => runJob('our-reader', folder) },
    { name: 'unzip -t, no digests', run: () => shell('unzip -tqq ours.zip') },
    ...whenPresent('7z', { name: '7z t, sha256sum -c', run: () => shell(`7z t -bso0 -bsp0 ours.zip && ${digests}`) }),
    ...(isSmall ? [{ name: 'JSZip, all digests', run: () => runJob('jszip-reader', folder) }] : []),
    ...whenPresent('python3', { name: 'Python zipfile, hashlib', run: () => python(folder, pythonReader) }),
  ];
}

function createShell(folder: string): (script: string) => Promise<ProgramRun> {
  return (script) => runProgram({ command: 'sh', args: ['-c', script], folder });
}

function python(folder: string, script: string): Promise<ProgramRun> {
  return runProgram({ command: 'python3', args: ['-c', script], folder });
}

function whenPresent(program: string, entry: Entry): readonly Entry[] {
  return hasProgram(program) ? [entry] : [];
}

/** What a run leaves is removed before the next, outside the time measured: the disk must hold only one of them. */
async function clearing(folder: string, names: readonly string[], run: () => Promise<ProgramRun>): Promise<ProgramRun> {
  try {
    return await run();
  } finally {
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
