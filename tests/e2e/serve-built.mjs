import path from 'node:path';
import { createServer, listen } from '../../scripts/serve.mjs';

/** Serves the built application for the specs, as `npm start` does. CARREL_TEST_DIST names another build than dist/. */
const dist = path.resolve(process.env.CARREL_TEST_DIST ?? path.join(import.meta.dirname, '../../dist'));
const server = createServer({ folder: path.join(dist, 'renderer'), policyFile: path.join(dist, 'electron', 'host-policy.json') });
const outcome = await listen(server, Number(process.env.CARREL_PORT));
if (outcome.kind !== 'listening') {
  console.error(`Port ${process.env.CARREL_PORT} is used by another program. Set CARREL_TEST_PORT to a free one.`);
  process.exit(1);
}
