import type { BundleEvidenceFile } from '../../../../shared/bundle/import-report';
import { toEvidenceLabel } from '../../../../shared/bundle/restore-labels';
import type { Sha256 } from '../../../../shared/domain/ids';
import type { Evidence, PortfolioRecords } from '../../../../shared/domain/portfolio';
import type { PortfolioSource } from '../../../storage/bringing-in';
import type { OpenedZip } from './open-zips';

type Pooled = BundleEvidenceFile & { readonly zip: OpenedZip };

/** The payload of all zips that were given, by digest: evidence may lie in another part than the records that name it. */
export type EvidencePool = ReadonlyMap<Sha256, Pooled>;

export function toEvidencePool(zips: readonly OpenedZip[]): EvidencePool {
  const pool = new Map<Sha256, Pooled>();
  for (const zip of zips) {
    for (const { path, sha256, size } of zip.reader.summary.files) {
      if (sha256 !== null && path.startsWith('data/') && !pool.has(sha256 as Sha256)) pool.set(sha256 as Sha256, { path, sha256: sha256 as Sha256, size, zip });
    }
  }
  return pool;
}

/**
 * Where a portfolio's evidence comes from.
 * @param own what lies among its evidence, whether a record names it or not
 */
export function toPooledSource(records: PortfolioRecords, own: readonly BundleEvidenceFile[], pool: EvidencePool): PortfolioSource {
  const held = new Set(own.map((file) => file.sha256));
  const elsewhere = records.evidence.flatMap(({ sha256 }): readonly BundleEvidenceFile[] => {
    const file = held.has(sha256) ? undefined : pool.get(sha256);
    held.add(sha256);
    return file === undefined ? [] : [{ path: file.path, sha256, size: file.size }];
  });
  return {
    files: [...own, ...elsewhere],
    open: async ({ sha256 }) => {
      const file = pool.get(sha256);
      const extracted = await file?.zip.reader.extract(file.path);
      return extracted?.ok === true ? extracted.value : null;
    },
  };
}

/** Live evidence whose file is in none of the zips. */
export function toAbsentLabels(evidence: readonly Evidence[], pool: EvidencePool): readonly string[] {
  return evidence.filter((item) => item.removedAt === '' && !pool.has(item.sha256)).map(toEvidenceLabel);
}
