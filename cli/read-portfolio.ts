import { parsePortfolioText } from '../shared/bundle/parse-records';
import type { ParsedPortfolio, RecordsProblem } from '../shared/bundle/parse-records';
import { readCheckUse } from '../shared/checks/registry';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import type { Pack } from '../shared/packs/pack';
import { parsePackText } from '../shared/packs/parse-pack';

export type ReadPortfolio = ParsedPortfolio & { readonly pack: Pack };

/** Reads portfolio.json and the program pack inside it. @returns a sentence when either can't be read */
export function readPortfolio(text: string): Result<ReadPortfolio, string> {
  const parsed = parsePortfolioText(text);
  if (!parsed.ok) return refused(toRecordsSentence(parsed.problem));
  const pack = parsePackText(parsed.value.records.packJson, (use) => readCheckUse(use));
  if (pack.ok) return ok({ ...parsed.value, pack: pack.value });
  const [first] = pack.problem;
  return refused(`The program pack inside the portfolio cannot be read: ${first?.path ?? '$'} has ${first?.found ?? 'a mistake'}.`);
}

function toRecordsSentence(problem: RecordsProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return 'The records are larger than they may be.';
    case 'too-deep':
      return 'The records are nested deeper than they may be.';
    case 'not-json':
      return 'portfolio.json is not JSON: it was cut off or changed by hand.';
    case 'not-a-portfolio':
      return 'portfolio.json holds something else than a portfolio of Carrel.';
    case 'newer-format':
      return `portfolio.json was made by a newer Carrel (${problem.format}). Update Carrel to read it.`;
    case 'forbidden-key':
      return `portfolio.json has a key that is not allowed, at ${problem.path}.`;
    case 'invalid-value':
      return `portfolio.json has a value that cannot be, at ${problem.path}: expected ${problem.expected}.`;
    case 'duplicate-id':
      return `portfolio.json uses the id ${problem.id} twice, at ${problem.path}.`;
  }
}
