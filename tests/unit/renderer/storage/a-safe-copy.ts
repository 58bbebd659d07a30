import { createHash } from 'node:crypto';
import type { Sha256 } from '../../../../shared/domain/ids';
import type { Evidence, PortfolioRecords } from '../../../../shared/domain/portfolio';
import type { SafeCopy } from '../../../../shared/platform/safe-copies';
import { toNewSafeCopy } from '../../../../renderer/storage/safe-copies-text';
import { anEvidence } from '../../../builders/an-evidence';
import type { FakePlatform } from '../../../fakes/fake-platform';
import { aPortfolio } from '../../../builders/a-portfolio';
import { freshRecords, lsscPack, lsscText } from './a-desk';

/** An item whose bytes are what they should be, with them in the store. */
export async function aKeptItem(number: number, { evidenceFiles }: FakePlatform, overrides: Partial<Evidence> = {}): Promise<Evidence> {
  const bytes = `The bytes of item ${number}, as they were added.`;
  await evidenceFiles.add(new File([bytes], `file-${number}.txt`));
  return anEvidence(number, { sha256: createHash('sha256').update(bytes).digest('hex') as Sha256, size: bytes.length, ...overrides });
}

/** Writes a safe copy of `records` and gives the newest one. */
export async function aSafeCopy(records: PortfolioRecords, { safeCopies }: FakePlatform): Promise<SafeCopy> {
  const [outcome] = await safeCopies.write(await toNewSafeCopy(records, lsscPack, async () => undefined));
  if (outcome?.result.ok !== true) throw new Error('no safe copy was written');
  return outcome.result.value.copy;
}

/** A portfolio with one text and two items, one of them attached, whose files are in the store. */
export async function aKeptPortfolio(platform: FakePlatform): Promise<{ readonly records: PortfolioRecords; readonly items: readonly Evidence[] }> {
  const items = [await aKeptItem(1, platform), await aKeptItem(2, platform)];
  const { records } = aPortfolio().writing('access/07/did', 'words').with(...items).using(1, 'access/07');
  return { items, records: freshRecords({ ...records, packJson: lsscText }) };
}
