import process from 'node:process';

/** To the error output only, and never what people wrote: names and codes. */
export function logRefusal(what: string, code: string, detail: string): void {
  process.stderr.write(`carrel: refused ${what}: ${code}${detail === '' ? '' : ` (${detail})`}\n`);
}
