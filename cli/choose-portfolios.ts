import type { BackupFolder } from '../shared/bundle/backup/backup-folders';
import { readAll } from '../shared/bundle/read-bundle';
import type { BundleSummary, OpenedBundle } from '../shared/bundle/read-bundle';
import { READ_LIMITS } from '../shared/bundle/read-limits';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import { toHolding, toNames, toPartWords } from './bundle-holding';

/** `--portfolio`, the same for every command that has it. */
export const portfolioOption = { value: '<name>', about: 'of a backup with several: the one in this folder' } as const;

/** A portfolio of a bundle: the only one, or the one in a folder of a backup. */
export type ChosenPortfolio = {
  /** Of its folder; empty for the only one. */
  readonly name: string;
  /** Reads it. @returns the bundle as if it held nothing else, or a sentence */
  readonly read: () => Promise<Result<BundleSummary, string>>;
};

/** The portfolios that a command is to work on. @returns a sentence where there is none, or none of that name */
export function choosePortfolios(bundle: OpenedBundle, name: string | undefined): Result<readonly ChosenPortfolio[], string> {
  const holding = toHolding(bundle.summary);
  switch (holding.kind) {
    case 'portfolio':
      if (name !== undefined) return refused('It holds one portfolio and is no backup of several. Leave --portfolio out.');
      return ok([{ name: '', read: () => Promise.resolve(ok(bundle.summary)) }]);
    case 'part':
      return refused(`It is sound, and ${toPartWords(holding.part)}: it holds only evidence. The portfolio is in part 1.`);
    case 'others':
      return refused('It is sound, but not made by Carrel: there is no portfolio in it.');
    case 'backup': {
      const chosen = holding.folders.filter((folder) => name === undefined || folder.name === name);
      if (chosen.length === 0) return refused(`There is no portfolio “${name ?? ''}” in it. It has ${toNames(holding.folders)}.`);
      return ok(chosen.map((folder) => ({ name: folder.name, read: () => readFolder(bundle, folder) })));
    }
  }
}

/** As `choosePortfolios`, for a command that makes one thing of one portfolio. */
export async function readOnePortfolio(bundle: OpenedBundle, name: string | undefined): Promise<Result<BundleSummary, string>> {
  const chosen = choosePortfolios(bundle, name);
  if (!chosen.ok) return chosen;
  const [only, ...others] = chosen.value;
  if (only === undefined || others.length > 0) return refused(`It is a backup of several portfolios. Take one with --portfolio: ${chosen.value.map((one) => one.name).join(', ')}.`);
  return only.read();
}

async function readFolder({ summary, readFile }: OpenedBundle, { name, portfolio }: BackupFolder): Promise<Result<BundleSummary, string>> {
  if (portfolio.size > READ_LIMITS.portfolioSize) return refused(`The records of “${name}” are larger than they may be.`);
  const bytes = await readAll(readFile(portfolio.path));
  try {
    const portfolioText = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const files = summary.files.filter(({ path }) => path.startsWith(`data/portfolios/${name}/`));
    return ok({ ...summary, files, portfolioText });
  } catch {
    return refused(`The records of “${name}” are not UTF-8.`);
  }
}
