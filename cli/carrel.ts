import { runCarrel } from './run-carrel';
import { createTerminalStatus } from './terminal-status';

const INTERRUPTED = 130;

const status = createTerminalStatus(process.stderr);
const interruption = new AbortController();
// The second Ctrl-C ends it at once.
process.once('SIGINT', () => interruption.abort());

const exitCode = await runCarrel(process.argv.slice(2), {
  out: (line) => {
    status.clear();
    console.log(line);
  },
  error: (line) => {
    status.clear();
    console.error(line);
  },
  write: (text) => {
    status.clear();
    process.stdout.write(text);
  },
  isTerminal: process.stdout.isTTY,
  showStatus: status.show,
  signal: interruption.signal,
});
status.clear();
process.exitCode = interruption.signal.aborted ? INTERRUPTED : exitCode;
