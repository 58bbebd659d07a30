import { isNewerFormat, parseNewerPortfolioText } from '../../shared/bundle/parse-records-newer';
import { parsePortfolioText, type ParsedPortfolio, type RecordsProblem } from '../../shared/bundle/parse-records';
import { readCheckUse } from '../../shared/checks/registry';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { Pack } from '../../shared/packs/pack';
import { parsePackText } from '../../shared/packs/parse-pack';

export type SourceProblem = RecordsProblem | { readonly kind: 'pack-unreadable'; readonly path: string };
export type ReadSource = { readonly parsed: ParsedPortfolio; readonly pack: Pack };

/** Reads portfolio.json with the pack inside it, from a bundle, the sample or a safe copy. Fails closed. */
export function parseSource(text: string): Result<ReadSource, SourceProblem> {
  return withPack(parsePortfolioText(text));
}

/** As `parseSource`, but of one that a newer Carrel made, reads what fits. `isNewerSource` tells them apart. */
export function parseAnySource(text: string): Result<ReadSource, SourceProblem> {
  const parsed = parsePortfolioText(text);
  return withPack(!parsed.ok && parsed.problem.kind === 'newer-format' ? parseNewerPortfolioText(text) : parsed);
}

export function isNewerSource({ parsed }: ReadSource): boolean {
  return isNewerFormat(parsed.envelope);
}

function withPack(parsed: Result<ParsedPortfolio, RecordsProblem>): Result<ReadSource, SourceProblem> {
  if (!parsed.ok) return parsed;
  const pack = parsePackText(parsed.value.records.packJson, readCheckUse);
  if (!pack.ok) return refused({ kind: 'pack-unreadable', path: pack.problem[0]?.path ?? '$' });
  return ok({ parsed: parsed.value, pack: pack.value });
}
