import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, projectFolder } from './bootstrap.mjs';
import { ensureBuilt } from './bootstrap-build.mjs';

/** Writes the bill of materials (CycloneDX 1.6) of what ships to release/sbom.cdx.json. */
ensureInstalled();
ensureBuilt();
const { readSbom } = await import('./packaging/sbom.mjs');
const sbom = readSbom(projectFolder);
const file = path.join(projectFolder, 'release', 'sbom.cdx.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`${path.relative(projectFolder, file)}: ${sbom.components.length} components.`);
