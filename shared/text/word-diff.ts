/** Two texts side by side: what both have, and what stands in the one in place of what stands in the other. */
export type DiffPiece = { readonly kind: 'same'; readonly text: string } | { readonly kind: 'differs'; readonly then: string; readonly now: string };

/** More changed words than this, and the middle of the texts is told as one change; bounds time and memory. */
const MOST_EDITS = 600;
/** Fewer words that happen to agree between two changes are read as a part of one. */
const FEWEST_SAME = 3;

/**
 * Compares by words; the space before a word belongs to it. Both texts come back whole, but for space at their very
 * beginning: the `same` and `then` pieces give `then`, the `same` and `now` pieces give `now`.
 */
export function toWordDiff(then: string, now: string): readonly DiffPiece[] {
  // A space before the first word as before every other, so that a word is the same wherever it stands; it goes again below.
  const a = toWords(then === '' ? '' : ` ${then}`);
  const b = toWords(now === '' ? '' : ` ${now}`);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = toSteps(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const steps = [...toSame(a.slice(0, start)), ...middle, ...toSame(a.slice(a.length - end))];
  return withoutFirstSpace(toPieces(steps));
}

function withoutFirstSpace([first, ...rest]: readonly DiffPiece[]): readonly DiffPiece[] {
  if (first === undefined) return [];
  if (first.kind === 'differs') return [{ ...first, then: first.then.slice(1), now: first.now.slice(1) }, ...rest];
  return first.text === ' ' ? rest : [{ ...first, text: first.text.slice(1) }, ...rest];
}

type Step = { readonly kind: 'same' | 'then' | 'now'; readonly word: string };

function toWords(text: string): readonly string[] {
  return text.match(/\s*\S+(?:\s+$)?|^\s+$/g) ?? [];
}

function toSame(words: readonly string[]): readonly Step[] {
  return words.map((word) => ({ kind: 'same', word }));
}

/** Myers' greedy shortest edit, read back from the furthest points of each round. */
function toSteps(a: readonly string[], b: readonly string[]): readonly Step[] {
  const rounds = findRounds(a, b);
  if (rounds === null) return [...a.map((word): Step => ({ kind: 'then', word })), ...b.map((word): Step => ({ kind: 'now', word }))];
  const steps: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = rounds.length - 1; edits >= 0 && (x > 0 || y > 0); edits -= 1) {
    const reached = rounds[edits] ?? new Map<number, number>();
    const k = x - y;
    const before = edits === 0 ? 0 : stepsDown(reached, k, edits) ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : (reached.get(before) ?? 0);
    const fromY = fromX - before;
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) steps.push({ kind: 'same', word: a[(y -= 1, x -= 1)] ?? '' });
    if (edits === 0) break;
    if (x === fromX) steps.push({ kind: 'now', word: b[(y -= 1)] ?? '' });
    else steps.push({ kind: 'then', word: a[(x -= 1)] ?? '' });
  }
  return steps.reverse();
}

/** How far each diagonal was reached before each round; null when the texts differ too much. */
function findRounds(a: readonly string[], b: readonly string[]): readonly ReadonlyMap<number, number>[] | null {
  const furthest = new Map<number, number>([[1, 0]]);
  const rounds: ReadonlyMap<number, number>[] = [];
  for (let edits = 0; edits <= Math.min(a.length + b.length, MOST_EDITS); edits += 1) {
    rounds.push(new Map(furthest));
    for (let k = -edits; k <= edits; k += 2) {
      let x = stepsDown(furthest, k, edits) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return rounds;
    }
  }
  return null;
}

function stepsDown(furthest: ReadonlyMap<number, number>, k: number, edits: number): boolean {
  return k === -edits || (k !== edits && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function toPieces(steps: readonly Step[]): readonly DiffPiece[] {
  const pieces: DiffPiece[] = [];
  for (let at = 0; at < steps.length; ) {
    const end = findEnd(steps, at);
    const run = steps.slice(at, end);
    if (steps[at]?.kind === 'same') pieces.push({ kind: 'same', text: join(run, 'same') });
    else pieces.push({ kind: 'differs', then: join(run, 'then'), now: join(run, 'now') });
    at = end;
  }
  return pieces;
}

/** Where the stretch that begins at `at` ends; a change goes on over a few words that agree. */
function findEnd(steps: readonly Step[], at: number): number {
  const isSame = steps[at]?.kind === 'same';
  let end = at;
  while (end < steps.length) {
    const run = countSame(steps, end);
    if (isSame) return end + run;
    if (run >= FEWEST_SAME || end + run === steps.length) return end;
    end += Math.max(1, run);
  }
  return end;
}

function countSame(steps: readonly Step[], from: number): number {
  let end = from;
  while (steps[end]?.kind === 'same') end += 1;
  return end - from;
}

function join(steps: readonly Step[], side: Step['kind']): string {
  return steps.filter(({ kind }) => kind === 'same' || kind === side).map(({ word }) => word).join('');
}
