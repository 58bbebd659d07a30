import type { PortfolioRecords } from '../domain/portfolio';
import { currentRecordsFormat } from '../migrations/migrate-records';
import { compare, sortKeys, toSortedRecords } from './portfolio-json';

/** Milliseconds at a stretch: two frames of a screen. A key pressed meanwhile is not felt to be late. */
const STRETCH = 16;

/**
 * The very text of `toPortfolioText`, made in short stretches for a thread on which a person types.
 * @param pause gives the thread away for a moment
 */
export async function toPortfolioTextSlowly(records: PortfolioRecords, scope: string, pause: () => Promise<void>): Promise<string> {
  const pieces: string[] = [];
  let since = Date.now();
  for (const piece of toPieces(records, scope)) {
    pieces.push(piece);
    if (Date.now() - since < STRETCH) continue;
    await pause();
    since = Date.now();
  }
  return pieces.join('');
}

function* toPieces(records: PortfolioRecords, scope: string): Generator<string> {
  yield `{\n "format": ${JSON.stringify(`carrel-portfolio/${currentRecordsFormat}`)},\n "records": {`;
  const tables = Object.entries(toSortedRecords(records)).sort(([a], [b]) => compare(a, b));
  for (const [place, [name, value]] of tables.entries()) {
    yield `${place === 0 ? '' : ','}\n  ${JSON.stringify(name)}: `;
    if (!Array.isArray(value) || value.length === 0) yield toJson(value, 2);
    else yield* toRows(value as readonly unknown[]);
  }
  yield `\n },\n "scope": ${JSON.stringify(scope)}\n}\n`;
}

function* toRows(rows: readonly unknown[]): Generator<string> {
  for (const [place, row] of rows.entries()) yield `${place === 0 ? '[' : ','}\n   ${toJson(row, 3)}`;
  yield '\n  ]';
}

/** JSON holds no line break but those of its own layout, so a whole value can be moved to the right. */
function toJson(value: unknown, depth: number): string {
  return JSON.stringify(value, sortKeys, 1).replaceAll('\n', `\n${' '.repeat(depth)}`);
}
