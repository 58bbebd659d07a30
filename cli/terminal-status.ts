/** The part of standard error that a status line needs. */
export type StatusStream = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
};

export type TerminalStatus = {
  /** Writes one line over the one before; more often than ten times a second is not shown. */
  readonly show: (line: string) => void;
  /** Takes the line away, so that a result can stand in its place. */
  readonly clear: () => void;
};

const INTERVAL_MS = 100;
const ERASE_LINE = '\r\u001b[K';

/** One line that tells how far long work is. Nothing at all is written to a file or a pipe. */
export function createTerminalStatus(stream: StatusStream, now: () => number = Date.now): TerminalStatus {
  // Work that is done at once shows nothing: the first line waits as well.
  let shownAt = now();
  let isShown = false;
  return {
    show(line) {
      if (stream.isTTY !== true || now() - shownAt < INTERVAL_MS) return;
      shownAt = now();
      isShown = true;
      const oneLine = line.replaceAll('\n', ' ');
      // A line as wide as the terminal would wrap, and could not be taken away.
      stream.write(`${ERASE_LINE}${[...oneLine].slice(0, toWidth(stream) - 1).join('')}`);
    },
    clear() {
      if (isShown) stream.write(ERASE_LINE);
      isShown = false;
    },
  };
}

/** Some terminals say that they are 0 wide. */
function toWidth({ columns = 0 }: StatusStream): number {
  return columns > 0 ? columns : 80;
}
