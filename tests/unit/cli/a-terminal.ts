import { runCarrel } from '../../../cli/run-carrel';

export type Spoken = {
  readonly code: number;
  readonly out: readonly string[];
  readonly error: readonly string[];
  /** Documents, as they would go into a file. */
  readonly written: string;
  readonly status: readonly string[];
};

/** Runs one command line and keeps what it says. */
export function carrel(...words: readonly string[]): Promise<Spoken> {
  return carrelUntil(new AbortController().signal, words);
}

/** The same with a Ctrl-C of the test's own. */
export async function carrelUntil(signal: AbortSignal, words: readonly string[], onStatus: (line: string) => void = () => undefined): Promise<Spoken> {
  const [out, error, written, status]: [string[], string[], string[], string[]] = [[], [], [], []];
  const showStatus = (line: string): void => {
    status.push(line);
    onStatus(line);
  };
  const code = await runCarrel(words, {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
    write: (text) => written.push(text),
    isTerminal: false,
    showStatus,
    signal,
  });
  return { code, out, error, written: written.join(''), status };
}

export const toObjects = ({ out }: Spoken): Record<string, unknown>[] => out.map((line) => JSON.parse(line) as Record<string, unknown>);
