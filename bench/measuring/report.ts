import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Samples } from './in-turn';
import { median, quantile } from './quantile';
import type { ProgramRun } from './run-program';

/** Lines of a Markdown table, as docs/benchmarks.md holds it. */
export function toTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [toLine(heads), toLine(heads.map(() => '---')), ...rows.map(toLine)].join('\n');
}

/** Wall clock, processor and memory of programs, each as a ratio to the one named `base`. */
export function toProgramTable(samples: Samples<ProgramRun>, base: string): string {
  const toMedians = (runs: readonly ProgramRun[]) => ({
    seconds: median(runs.map((run) => run.seconds)),
    cpu: median(runs.map((run) => run.cpuSeconds ?? Number.NaN)),
    memory: median(runs.map((run) => run.peakMemory ?? Number.NaN)),
  });
  const against = toMedians(samples.get(base) ?? []);
  const rows = [...samples].map(([name, runs]) => {
    const { seconds, cpu, memory } = toMedians(runs);
    const walls = runs.map((run) => run.seconds);
    const range = `${toFixed(Math.min(...walls), 2)} to ${toFixed(Math.max(...walls), 2)}`;
    return [name, toFixed(seconds, 2), range, toFixed(seconds / against.seconds, 2), toFixed(cpu, 2), toFixed(cpu / against.cpu, 2), toFixed(memory / 2 ** 20, 0)];
  });
  return toTable(['what', 'wall s, median', 'range', 'ratio', 'CPU s', 'ratio', 'peak memory MiB'], rows);
}

/** Milliseconds. The best is what the work itself takes when nothing else wants the processor. */
export type Timings = { readonly best: number; readonly median: number; readonly p95: number; readonly worst: number };

export function toTimings(milliseconds: readonly number[]): Timings {
  return { best: Math.min(...milliseconds), median: median(milliseconds), p95: quantile(milliseconds, 0.95), worst: Math.max(...milliseconds) };
}

export function toFixed(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : 'not measured';
}

export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
}
