import type { Sha256 } from '../../shared/domain/ids';
import type { EvidenceFiles } from '../../shared/platform/platform';
import { PortfolioDatabase } from './portfolio-database';
import type { RegistryDatabase } from './registry-database';

export type SharedStores = { readonly registry: RegistryDatabase; readonly evidenceFiles: EvidenceFiles };

/** Removes bytes that no portfolio lists. Rejects, and removes nothing, when a portfolio can't be asked. */
export async function discardUnused({ registry, evidenceFiles }: SharedStores, digests: readonly Sha256[]): Promise<void> {
  const unused = new Set(digests);
  for (const id of await registry.portfolios.toCollection().primaryKeys()) {
    for (const sha256 of await findListed(new PortfolioDatabase(id), digests)) unused.delete(sha256);
  }
  await evidenceFiles.discard([...unused]);
}

async function findListed(db: PortfolioDatabase, digests: readonly Sha256[]): Promise<readonly Sha256[]> {
  try {
    return (await db.evidence.where('sha256').anyOf(digests).toArray()).map(({ sha256 }) => sha256);
  } finally {
    db.close();
  }
}
