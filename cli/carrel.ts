import { runCarrel } from './run-carrel';

process.exitCode = await runCarrel(process.argv.slice(2), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
});
