import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { Receipt } from '../../shared/domain/portfolio';
import type { PortfolioDatabase } from './portfolio-database';

/** Keeps the receipt of a bundle and a frozen copy of what went into it. */
export async function keepReceipt(db: PortfolioDatabase, receipt: Receipt, plan: BundlePlan): Promise<void> {
  await db.transaction('rw', db.receipts, db.frozenCopies, async () => {
    await db.receipts.put(receipt);
    await db.frozenCopies.put({ receiptId: receipt.id, plan });
  });
}

export async function readFrozenCopy(db: PortfolioDatabase, receiptId: string): Promise<BundlePlan | null> {
  return (await db.frozenCopies.get(receiptId))?.plan ?? null;
}
