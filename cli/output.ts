import { toProgressLine } from './progress-line';
import type { Progress } from './progress-line';

/** What a command says: a line for people, or the same as one JSON object. */
export type Output = {
  readonly isJson: boolean;
  /** A result: to standard output. */
  readonly say: (text: string, data: Readonly<Record<string, unknown>>) => void;
  /** A heading or a sum that only people need: nothing with `--json`. */
  readonly note: (text: string) => void;
  /** A whole document to standard output; its bytes as they are unless a terminal would read them. */
  readonly print: (text: string) => void;
  /** A complaint about how the command was used: to standard error, in words in both modes. */
  readonly complain: (text: string) => void;
  /** What is going on during long work; shown on a terminal, nothing elsewhere. */
  readonly showProgress: (label: string, progress?: Progress) => void;
  /** Ctrl-C. Long work stops, takes back what is half done, and says nothing more. */
  readonly signal: AbortSignal;
};

export type Streams = {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Standard output without a line end added. */
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly showStatus: (line: string) => void;
  readonly signal: AbortSignal;
};

/** @param isJson one object a line instead of sentences */
export function createOutput(streams: Streams, isJson: boolean): Output {
  return {
    isJson,
    say: (text, data) => streams.out(isJson ? JSON.stringify(data) : toTerminalText(text)),
    note: (text) => (isJson ? undefined : streams.out(toTerminalText(text))),
    print: (text) => streams.write(streams.isTerminal ? toTerminalText(text.replaceAll('\r\n', '\n')) : text),
    complain: (text) => streams.error(toTerminalText(text)),
    showProgress: (label, progress) => streams.showStatus(toTerminalText(toProgressLine(label, progress))),
    signal: streams.signal,
  };
}

/** Names and texts come from files of others; a terminal obeys control characters. */
function toTerminalText(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}
