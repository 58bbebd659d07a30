import { ensureInstalled } from './bootstrap.mjs';
import { run } from './run.mjs';

/** Types, lint, unit and architecture tests: what every commit must pass. The steps share two cores, so two at a time. */
ensureInstalled();
const [types, lint] = await Promise.all([run('tsc', ['-b']), run('eslint', ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0'])]);
if (types !== 0 || lint !== 0) process.exit(1);
// Left to itself, Vitest keeps one core of two free.
process.exit(await run('vitest', ['run', '--maxWorkers', '100%', '--project', 'unit', '--project', 'component', '--project', 'contract', '--project', 'architecture', '--reporter', 'dot']));
