import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type SecondStart = { readonly argv: readonly string[]; readonly workingFolder: string };

const lookEveryMs = 40;

/**
 * As in Electron, one program per data folder. The lock is a file with a process id, because it must be taken without
 * waiting; a lock of a program that has ended counts for nothing. A second start leaves a note and gets false.
 */
export function takeSingleInstanceLock(userData: string, onSecondStart: (start: SecondStart) => void): boolean {
  const lock = join(userData, 'standin.lock');
  const notes = join(userData, 'standin-notes');
  mkdirSync(notes, { recursive: true });
  if (isOtherRunning(lock)) {
    const note = join(notes, randomUUID());
    writeFileSync(note, JSON.stringify({ argv: process.argv, workingFolder: process.cwd() }));
    renameSync(note, `${note}.json`);
    return false;
  }
  writeFileSync(lock, String(process.pid));
  setInterval(() => readNotes(notes, onSecondStart), lookEveryMs).unref();
  return true;
}

function readNotes(folder: string, onSecondStart: (start: SecondStart) => void): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const start = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SecondStart;
    rmSync(join(folder, name), { force: true });
    onSecondStart(start);
  }
}

function isOtherRunning(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}
