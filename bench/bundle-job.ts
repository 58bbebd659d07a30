import { argv } from 'node:process';

/** One piece of work in a process of its own, so that its memory is its own: `node bundle-job.js <job> <folder>`. */
const jobs: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  /** What Node and our code take before they do anything. */
  idle: () => import('./bundle/our-bundle'),
  'our-writer': async (folder) => (await import('./bundle/our-bundle')).writeOurs(folder),
  'our-reader': async (folder) => (await import('./bundle/our-bundle')).readOurs(folder),
  'jszip-writer': async (folder) => (await import('./bundle/jszip-bundle')).writeByJszip(folder),
  'archiver-writer': async (folder) => (await import('./bundle/archiver-bundle')).writeByArchiver(folder),
  'jszip-reader': async (folder) => (await import('./bundle/jszip-bundle')).readByJszip(folder),
};

const [name = '', folder = ''] = argv.slice(2);
const job = jobs[name];
if (job === undefined) throw new Error(`There is no job “${name}”.`);
await job(folder);
