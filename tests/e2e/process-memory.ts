import { readdirSync, readFileSync } from 'node:fs';

/** Bytes of memory that a process and all its children hold for themselves: what is mapped from files is not counted. */
export function readPrivateMemory(root: number): number {
  const parents = new Map(listProcesses().map((pid) => [pid, readParent(pid)]));
  const isInTree = (pid: number): boolean => pid === root || (parents.has(pid) && isInTree(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isInTree).reduce((sum, pid) => sum + readOwn(pid), 0);
}

export type MemoryWatch = { /** Stops, and gives the highest sum seen, in bytes. */ readonly stop: () => number };

export function watchMemory(root: number): MemoryWatch {
  let peak = readPrivateMemory(root);
  const timer = setInterval(() => (peak = Math.max(peak, readPrivateMemory(root))), 100);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

function listProcesses(): readonly number[] {
  return readdirSync('/proc').map(Number).filter((pid) => Number.isInteger(pid) && pid > 0);
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

const readField = (status: string, name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
const readParent = (pid: number): number => readField(readStatus(pid), 'PPid');

function readOwn(pid: number): number {
  const status = readStatus(pid);
  return 1024 * (readField(status, 'RssAnon') + readField(status, 'RssShmem'));
}
