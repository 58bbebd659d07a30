import process from 'node:process';

// Whoever started Carrel may have gone, and its end of the pipe with it. A log that can't be written is no fault of its own.
process.stderr.on('error', () => undefined);

/** To the error output only, and never what people wrote: names and codes. */
export function logRefusal(what: string, code: string, detail: string): void {
  process.stderr.write(`carrel: refused ${what}: ${code}${detail === '' ? '' : ` (${detail})`}\n`);
}
