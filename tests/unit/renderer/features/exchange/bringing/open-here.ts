import { nodeBytes } from '../../../../../../electron/node-bytes';
import type { BringingPorts } from '../../../../../../renderer/features/exchange/bringing/bringing-machine';
import type { OpenedZip } from '../../../../../../renderer/features/exchange/bringing/open-zips';
import { toBlob, toBlobAccess } from '../../../../../../renderer/workers/blob-bytes';
import type { BundlePlan } from '../../../../../../shared/bundle/bundle-plan';
import { openBundle, toResult, verifyBundle } from '../../../../../../shared/bundle/read-bundle';
import { toRefusalSentence } from '../../../../../../shared/bundle/refusal-sentences';
import { writeInMemory } from '../../../../shared/bundle/a-bundle';

/** Zips that were opened and not yet closed. */
export const stillOpen = new Set<string>();

/** Opens zips as the page does, by the same reader, but without a worker. */
export const openHere: BringingPorts['openZips'] = async (files, { onProgress, signal }) => {
  const zips: OpenedZip[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    onProgress('Checking the bundle', 0, file.size);
    if (signal.aborted) return { zips: [], refusals: [], isCancelled: true };
    const opened = await openBundle(toBlobAccess(file), nodeBytes);
    const verified = opened.ok ? await verifyBundle(opened.value) : opened;
    if (!opened.ok || !verified.ok) {
      refusals.push(toRefusalSentence(!opened.ok ? opened.problem : verified.ok ? { code: 'unreadable', where: '' } : verified.problem));
      continue;
    }
    const { summary, readFile } = opened.value;
    stillOpen.add(file.name);
    zips.push({ name: file.name, reader: { summary, extract: (path) => toResult(() => toBlob(readFile(path))), close: () => void stillOpen.delete(file.name) } });
  }
  return { zips, refusals, isCancelled: false };
};

/** A plan as the file that a person has. */
export async function toZip(plan: BundlePlan, files: readonly Uint8Array[] = [], name = `${plan.name}.zip`): Promise<File> {
  const { bytes } = await writeInMemory(plan, files);
  return new File([bytes], name, { type: 'application/zip' });
}
