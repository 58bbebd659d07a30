import { toPortfolioTextSlowly } from '../../shared/bundle/portfolio-text-slowly';
import { toScopedRecords } from '../../shared/bundle/scope-records';
import type { PortfolioRecords } from '../../shared/domain/portfolio';
import type { Pack } from '../../shared/packs/pack';
import type { NewSafeCopy, SafeCopyFile } from '../../shared/platform/safe-copies';
import { flushEvidenceEdits } from './evidence-edits';
import { readPortfolioRecords } from './portfolio-records';
import type { PortfolioSession } from './portfolio-session';

/**
 * Saves what is pending, then reads everything at one moment. Where saving fails, a copy of what is saved is needed all
 * the more.
 * @param pause lets the person type on
 */
export async function readSafeCopy(session: PortfolioSession, pause: () => Promise<void>): Promise<NewSafeCopy> {
  await Promise.all([session.autosave.flush(), flushEvidenceEdits(session.db)]);
  return toNewSafeCopy(await readPortfolioRecords(session.db), session.pack, pause);
}

/** The text is that of a bundle of everything; the files are those of the trash too. */
export async function toNewSafeCopy(records: PortfolioRecords, pack: Pack, pause: () => Promise<void>): Promise<NewSafeCopy> {
  const whole = toScopedRecords(records, pack, { scope: 'everything', round: records.head.rounds['everything'] ?? 1 });
  return { portfolioId: records.head.id, title: records.head.title, text: await toPortfolioTextSlowly(whole, 'everything', pause), evidence: toFiles(whole) };
}

function toFiles({ evidence }: PortfolioRecords): readonly SafeCopyFile[] {
  return [...new Map(evidence.map(({ sha256, size }) => [sha256, { sha256, size }])).values()];
}
