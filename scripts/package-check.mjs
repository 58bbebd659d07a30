import path from 'node:path';
import { projectFolder } from './bootstrap.mjs';
import { checkPackage } from './packaging/check-package.mjs';

/** Looks into packed folders, such as release/linux-unpacked; for the release workflow, after real packaging. */
let isSound = process.argv.length > 2;
for (const folder of process.argv.slice(2)) {
  const { complaints, files, archiveBytes } = await checkPackage(path.resolve(folder), projectFolder);
  console.log(`${folder}: ${files} files, ${(archiveBytes / 1e6).toFixed(1)} MB in the archive, ${complaints.length} complaints.`);
  for (const complaint of complaints) console.error(complaint);
  isSound &&= complaints.length === 0;
}
process.exit(isSound ? 0 : 1);
