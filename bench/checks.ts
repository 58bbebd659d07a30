import { join } from 'node:path';
import { makeLargestPortfolio, readLargestPack, toText } from './checks/largest-portfolio';
import { checkPortfolio, createChecker } from '../shared/checks/check-portfolio';
import type { CheckedPortfolio } from '../shared/checks/subjects';
import { runInTurn } from './measuring/in-turn';
import type { Contestant } from './measuring/in-turn';
import { readOptions } from './measuring/options';
import { describeMachine, toFixed, toTable, toTimings } from './measuring/report';

const WARM_UP = 30;
const { rounds } = readOptions({ rounds: 60 });
const options = { today: '2026-11-22' };

const pack = readLargestPack(join(import.meta.dirname, '..', '..'));
const portfolio = makeLargestPortfolio(pack);
const findings = checkPortfolio(portfolio, pack, options).length;

/** Milliseconds that `action` takes. */
function time(action: () => unknown): number {
  const startedAt = performance.now();
  action();
  return performance.now() - startedAt;
}

const checker = createChecker(pack);
const reader = createChecker(pack);
let typed = portfolio;
let keys = 0;

/** The next letter in one text, as the editor hands it over: a new document in a new list of responses. */
function typeKey(): CheckedPortfolio {
  keys += 1;
  const at = 3;
  const responses = typed.responses.map((response, index) => (index === at ? { ...response, doc: toText(150 + keys, []) } : response));
  typed = { ...typed, responses };
  return typed;
}

/** Lists made anew from the same documents, so that every index has to be made again. */
function withNewLists(records: CheckedPortfolio): CheckedPortfolio {
  return { ...records, responses: [...records.responses], evidence: [...records.evidence], uses: [...records.uses], chosenSets: [...records.chosenSets], requirementStates: [...records.requirementStates] };
}

const yardstick = 'JSON.stringify of the same records';
type Row = Contestant<number> & { readonly budget: string };
const rows: readonly Row[] = [
  { name: yardstick, budget: '', run: () => time(() => JSON.stringify(portfolio)) },
  {
    name: 'whole check, every record new (a portfolio just opened)',
    budget: '16',
    run: () => {
      const records = structuredClone(portfolio);
      return time(() => checkPortfolio(records, pack, options));
    },
  },
  {
    name: 'whole check, texts counted before (the check page)',
    budget: '16',
    run: () => {
      const records = withNewLists(portfolio);
      return time(() => checkPortfolio(records, pack, options));
    },
  },
  {
    name: 'after a save, all responses read again',
    budget: '16',
    run: () => {
      const records = { ...portfolio, responses: structuredClone(portfolio.responses) };
      return time(() => reader(records, options));
    },
  },
  {
    name: 'after one keystroke',
    budget: '2',
    run: () => {
      const records = typeKey();
      return time(() => checker(records, options));
    },
  },
];

await runInTurn(rows, WARM_UP);
const samples = await runInTurn(rows, rounds);
const { median: base } = toTimings(samples.get(yardstick) ?? []);
console.log(describeMachine());
console.log(`${pack.sets.length} sets, ${portfolio.responses.length} responses, ${portfolio.evidence.length} items of evidence, ${portfolio.uses.length} uses, ${findings} findings; ${rounds} rounds in turn\n`);
const lines = rows.map(({ name, budget }) => {
  const { best, median, p95, worst } = toTimings(samples.get(name) ?? []);
  return [name, toFixed(best, 2), toFixed(median, 2), toFixed(p95, 2), toFixed(worst, 2), budget, toFixed(median / base, 2)];
});
console.log(toTable(['what', 'best ms', 'median', 'p95', 'worst', 'budget', 'ratio'], lines));
