import { ensureInstalled, projectFolder } from './bootstrap.mjs';

/** Draws all icons from their one source: those of the browser application, which are committed, and the installers'. */
ensureInstalled();
const { writeIcons } = await import('./icons/make-icons.mjs');
await writeIcons(projectFolder);
