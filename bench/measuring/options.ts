import { parseArgs } from 'node:util';

export type BenchOptions = {
  readonly rounds: number;
  /** Bytes. */
  readonly size: number;
  /** Part of the bytes that is text, 0 to 0.3: deflating it is most of the work of every zip writer. */
  readonly textShare: number;
};

const units: ReadonlyMap<string, number> = new Map([
  ['MB', 1e6],
  ['GB', 1e9],
  ['MiB', 2 ** 20],
  ['GiB', 2 ** 30],
]);

/** `--size 600MB`, `--rounds 3` and `--text 10` (per cent); throws with a sentence. */
export function readOptions(defaults: { readonly rounds: number; readonly size?: string }): BenchOptions {
  const { values } = parseArgs({ options: { size: { type: 'string' }, rounds: { type: 'string' }, text: { type: 'string' } } });
  const rounds = Number(values.rounds ?? defaults.rounds);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  const textShare = Number(values.text ?? 1) / 100;
  if (!(textShare >= 0 && textShare <= 0.3)) throw new Error('--text takes a percentage from 0 to 30.');
  return { rounds, size: parseSize(values.size ?? defaults.size ?? '1MB'), textShare };
}

function parseSize(text: string): number {
  const [, amount, unit] = /^(\d+)([MG]i?B)$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) throw new Error('--size takes a size such as 600MB or 1GiB.');
  return Number(amount) * (units.get(unit) ?? 1);
}
