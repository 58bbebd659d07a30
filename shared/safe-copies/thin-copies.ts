import type { PortfolioId, Sha256 } from '../domain/ids';
import type { CopyFolder, EvidenceShelf } from './copy-folder';
import { findAllCopies, listCopyNames } from './find-copies';
import { planThinning } from './plan-thinning';

/** Evidence put more recently than this stays, in milliseconds: its copy may be on its way, from here or from another computer. */
const restAfterPut = 7 * 24 * 60 * 60 * 1000;

type Thinning = { readonly folder: CopyFolder; readonly shelf: EvidenceShelf; readonly now: number };

/** Removes copies of one portfolio that others stand for; when some went, also the evidence that no copy names any more. */
export async function thinCopies({ folder, shelf, now }: Thinning, portfolioId: PortfolioId): Promise<void> {
  const surplus = planThinning(await listCopyNames(folder, portfolioId), now);
  for (const { entry } of surplus) await folder.remove([portfolioId, entry.name]);
  if (surplus.length > 0) await removeUnnamed({ folder, shelf, now });
}

/** Only when every copy of the place could be read: one that can't be may be the one that needs the file. */
async function removeUnnamed({ folder, shelf, now }: Thinning): Promise<void> {
  const resting = (await shelf.list()).filter(({ putAt }) => now - putAt > restAfterPut);
  if (resting.length === 0) return;
  const { copies, isComplete } = await findAllCopies(folder);
  if (!isComplete) return;
  const named = new Set<Sha256>(copies.flatMap(({ head }) => head.evidence.map(({ sha256 }) => sha256)));
  for (const { sha256 } of resting) if (!named.has(sha256)) await shelf.remove(sha256);
}
