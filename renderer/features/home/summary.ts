import type { SetProgress } from '../../../shared/checks/progress';
import { toNumberWord } from '../../../shared/text/numbers';

type Kind = SetProgress['state']['kind'];

const finished: readonly Kind[] = ['course-done', 'agreement'];
const ready: readonly Kind[] = ['all-ready', 'bundled'];
const waiting: readonly Kind[] = ['not-started', 'route-unknown'];

/** "One of six sets finished, one ready, four under way." */
export function toSummary(sets: readonly SetProgress[]): string {
  const total = sets.length;
  if (total === 0) return 'No sets chosen yet.';
  const count = (kinds: readonly Kind[]): number => sets.filter((set) => kinds.includes(set.state.kind)).length;
  const known = { finished: count(finished), ready: count(ready), waiting: count(waiting) };
  const underWay = total - known.finished - known.ready - known.waiting;
  const parts = ([[known.finished, 'finished'], [known.ready, 'ready'], [underWay, 'under way'], [known.waiting, 'to do']] as const).filter(([n]) => n > 0);
  const noun = total === 1 ? 'set' : 'sets';
  const sentence = parts.map(([n, word], place) => (place === 0 ? toFirst(n, { total, noun, word }) : `${toNumberWord(n)} ${word}`)).join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function toFirst(n: number, { total, noun, word }: { readonly total: number; readonly noun: string; readonly word: string }): string {
  if (n === total) return total === 1 ? `one ${noun}, ${word}` : `${total === 2 ? 'both' : `all ${toNumberWord(total)}`} ${noun} ${word}`;
  return `${toNumberWord(n)} of ${toNumberWord(total)} ${noun} ${word}`;
}
