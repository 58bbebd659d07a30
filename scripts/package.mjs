import { ensureInstalled, projectFolder } from './bootstrap.mjs';
import { findEmptyKeys, planPackaging } from './packaging/plan-packaging.mjs';
import { run } from './run.mjs';

/**
 * Makes what people install, into release/: icons, a build, notices, then electron-builder with the arguments given here
 * (`npm run package -- --dir`, `--win`, `--mac`, `--linux`). `--no-build` takes dist/ as it is.
 */
for (const name of findEmptyKeys(process.env)) delete process.env[name];
const plan = planPackaging(process.argv.slice(2), process.env);
if ('wrong' in plan) {
  console.error(plan.wrong);
  process.exit(2);
}
ensureInstalled();
// Only now: these need what was just installed.
const { writeIcons } = await import('./icons/make-icons.mjs');
const { writeNotices } = await import('./packaging/notices.mjs');
await writeIcons(projectFolder);
if (plan.buildsFirst && (await run('node', ['scripts/build.mjs'])) !== 0) process.exit(1);
try {
  console.log(`Notices for ${writeNotices(projectFolder)} parts by others.`);
} catch (failure) {
  console.error(failure.message);
  process.exit(1);
}
const code = await run('electron-builder', plan.args);
if (code !== 0) console.error('Nothing was packaged; the lines above say why. ENOTFOUND there means that Electron\'s program could not be downloaded: packaging needs the internet once.');
process.exit(code);
