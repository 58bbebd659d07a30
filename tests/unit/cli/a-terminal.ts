import { runCarrel } from '../../../cli/run-carrel';

export type Spoken = { readonly code: number; readonly out: readonly string[]; readonly error: readonly string[] };

/** Runs one command line and keeps what it says. */
export async function carrel(...words: readonly string[]): Promise<Spoken> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCarrel(words, { out: (line) => out.push(line), error: (line) => error.push(line) });
  return { code, out, error };
}

export const toObjects = ({ out }: Spoken): Record<string, unknown>[] => out.map((line) => JSON.parse(line) as Record<string, unknown>);
