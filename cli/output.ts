/** What a command says: a line for people, or the same as one JSON object. */
export type Output = {
  /** A result: to standard output. */
  readonly say: (text: string, data: Readonly<Record<string, unknown>>) => void;
  /** A complaint about how the command was used: to standard error, in words in both modes. */
  readonly complain: (text: string) => void;
};

export type Streams = { readonly out: (line: string) => void; readonly error: (line: string) => void };

/** @param isJson one object a line instead of sentences */
export function createOutput(streams: Streams, isJson: boolean): Output {
  return {
    say: (text, data) => streams.out(isJson ? JSON.stringify(data) : toTerminalText(text)),
    complain: (text) => streams.error(toTerminalText(text)),
  };
}

/** Names and texts come from files of others; a terminal obeys control characters. */
function toTerminalText(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}
