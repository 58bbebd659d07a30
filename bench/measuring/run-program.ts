import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Program = { readonly command: string; readonly args: readonly string[]; readonly folder: string };

/** One run of a program from start to exit, its children included. */
export type ProgramRun = {
  /** Wall clock. */
  readonly seconds: number;
  /** Of the processor, user and system; null without GNU time. */
  readonly cpuSeconds: number | null;
  /** Largest resident set of any of its processes, in bytes; null without GNU time. */
  readonly peakMemory: number | null;
};

const gnuTime = '/usr/bin/time';
/** GNU time asks the system for what a finished child used, the same for every program. */
export const canMeasureMemory = process.platform === 'linux' && existsSync(gnuTime);

export function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

/** Throws when the program does not end well: a bench of something that failed measures nothing. */
export async function runProgram({ command, args, folder }: Program): Promise<ProgramRun> {
  const report = join(tmpdir(), `carrel-bench-time-${process.pid}`);
  const [program, all] = canMeasureMemory ? [gnuTime, ['-f', '%M %U %S', '-o', report, command, ...args]] : [command, [...args]];
  const startedAt = performance.now();
  try {
    await waitFor(spawn(program, all, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }), command);
    const seconds = (performance.now() - startedAt) / 1000;
    if (!canMeasureMemory) return { seconds, cpuSeconds: null, peakMemory: null };
    const [kibibytes = 0, user = 0, system = 0] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
    return { seconds, cpuSeconds: user + system, peakMemory: kibibytes * 1024 };
  } finally {
    rmSync(report, { force: true });
  }
}

function waitFor(child: ReturnType<typeof spawn>, command: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}
