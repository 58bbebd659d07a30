import type { PortfolioRecords } from '../../shared/domain/portfolio';
import type { PortfolioDatabase } from './portfolio-database';

/** Everything a portfolio holds, read in one transaction so that the parts belong together. */
export async function readPortfolioRecords(db: PortfolioDatabase): Promise<PortfolioRecords> {
  return db.transaction('r', db.tables, async () => {
    const [head, pack] = await Promise.all([db.head.get('head'), db.head.get('pack')]);
    if (head?.name !== 'head' || pack?.name !== 'pack') throw new Error('a portfolio without a head or a pack was opened');
    const [chosenSets, responses, versions, requirementStates, evidence, uses, declarations, receipts, privacyAnswers] = await Promise.all([
      db.chosenSets.toArray(),
      db.responses.toArray(),
      db.versions.toArray(),
      db.requirementStates.toArray(),
      db.evidence.orderBy('number').toArray(),
      db.uses.toArray(),
      db.declarations.toArray(),
      db.receipts.toArray(),
      db.privacyAnswers.toArray(),
    ]);
    return {
      packJson: pack.packJson,
      head: head.head,
      chosenSets,
      responses,
      versions: versions.map(({ key, savedAt, doc }) => ({ key, savedAt, doc })),
      requirementStates,
      evidence,
      uses,
      declarations,
      receipts,
      ...(privacyAnswers.length === 0 ? {} : { privacyAnswers }),
    };
  });
}

/** Fills an empty database with a whole portfolio, all or nothing. */
export async function writePortfolioRecords(db: PortfolioDatabase, records: PortfolioRecords): Promise<void> {
  const lastNumber = records.evidence.reduce((highest, item) => Math.max(highest, item.number), 0);
  await db.transaction('rw', db.tables, async () => {
    await db.head.bulkAdd([
      { name: 'head', head: records.head },
      { name: 'pack', packJson: records.packJson },
      { name: 'next-evidence-number', value: lastNumber + 1 },
    ]);
    await db.chosenSets.bulkAdd([...records.chosenSets]);
    await db.responses.bulkAdd([...records.responses]);
    await db.versions.bulkAdd([...records.versions]);
    await db.requirementStates.bulkAdd([...records.requirementStates]);
    await db.evidence.bulkAdd([...records.evidence]);
    await db.uses.bulkAdd([...records.uses]);
    await db.declarations.bulkAdd([...records.declarations]);
    await db.receipts.bulkAdd([...records.receipts]);
    await db.privacyAnswers.bulkAdd([...(records.privacyAnswers ?? [])]);
  });
}
