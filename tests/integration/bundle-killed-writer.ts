import { open } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { writeBundleFile } from '../../electron/bundle-writer';
import { UnfinishedBundles } from '../../electron/unfinished-bundles';
import type { BundlePlan, PlannedEvidence } from '../../shared/bundle/bundle-plan';

/** A process of its own that makes bundles over one another, as the main process does, until it is killed. */
const [root = '', start = '0', evidence = '[]'] = process.argv.slice(2);
const files = JSON.parse(evidence) as readonly PlannedEvidence[];
const unfinished = new UnfinishedBundles(path.join(root, 'exports'));

async function openEvidence(sha256: string): Promise<AsyncIterable<Uint8Array>> {
  const handle = await open(path.join(root, 'evidence', sha256));
  return handle.createReadStream();
}

process.stdout.write('begun\n');
for (let round = Number(start); ; round += 1) {
  const text = { kind: 'text' as const, path: 'data/round.txt', text: String(round) };
  const words = { kind: 'text' as const, path: 'data/words.txt', text: 'I moved the hold shelf. '.repeat(40_000) };
  const plan: BundlePlan = { name: 'killed', payload: [text, words, ...files], bagInfo: [['Bag-Count', '1 of 1']] };
  const target = path.join(root, 'Desktop', 'mine.zip');
  let step = '';
  const onProgress = (progress: { readonly step: string }): void => {
    if (progress.step !== step) process.stdout.write(`${(step = progress.step)}\n`);
  };
  const written = await unfinished.during(target, (part) => writeBundleFile({ plan, target, part, openEvidence }, { onProgress }));
  process.stdout.write(written.ok ? `written ${round}\n` : `refused ${JSON.stringify(written.problem)}\n`);
}
