import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';

const sampleEvidence = path.resolve(import.meta.dirname, '../../assets/sample/evidence');

/** One dark pixel, for evidence that has no file here. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** Lays a bundle out in a folder, as unpacking it would. @returns the folder data/ and the pages in it, by their path */
export function writeBundlePages(plan: BundlePlan, folder: string): { readonly data: string; readonly pages: readonly string[] } {
  const samples = new Map(readdirSync(sampleEvidence).map((name) => {
    const file = path.join(sampleEvidence, name);
    return [createHash('sha256').update(readFileSync(file)).digest('hex'), file] as const;
  }));
  for (const entry of plan.payload) {
    const target = path.join(folder, entry.path);
    mkdirSync(path.dirname(target), { recursive: true });
    if (entry.kind === 'text') writeFileSync(target, entry.text);
    else {
      const sample = samples.get(entry.sha256);
      if (sample === undefined) writeFileSync(target, pixel);
      else copyFileSync(sample, target);
    }
  }
  return { data: path.join(folder, 'data'), pages: plan.payload.map((entry) => entry.path.replace(/^data\//, '')).filter((file) => file.endsWith('.html') && !file.startsWith('evidence/')) };
}
