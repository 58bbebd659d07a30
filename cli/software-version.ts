import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The version in Carrel's own package.json, which stands above both the sources and the built file. */
export function readSoftwareVersion(from = import.meta.dirname): string {
  for (let folder = from; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: unknown; readonly version?: unknown };
    if (name === 'carrel' && typeof version === 'string') return version;
  }
  return 'unknown';
}
