import { toDateText } from '../../../shared/text/dates';
import type { DeskView } from './desk-view';
import { kindGroupWords } from './file-words';
import type { EvidenceDesk } from './use-evidence';

/** What the list is narrowed to, part by part: "Primary", "tagged desk", "with “hold”". */
export function toFilterWords(view: DeskView, desk: Pick<EvidenceDesk, 'session' | 'targetGroups'>): readonly string[] {
  const evidenceClass = desk.session.pack.evidenceClasses.find(({ id }) => id === view.show);
  const shows: Readonly<Record<string, string>> = { all: '', used: 'used', unused: 'not used', problems: 'with problems' };
  return [
    evidenceClass?.label ?? shows[view.show] ?? `of the class ${view.show}`,
    view.set === '' ? '' : `in ${desk.targetGroups.find(({ id }) => id === view.set)?.title ?? view.set}`,
    view.kind === '' ? '' : kindGroupWords[view.kind],
    view.tag === '' ? '' : `tagged ${view.tag}`,
    toDateWords(view),
    view.query.trim() === '' ? '' : `with “${view.query.trim()}”`,
  ].filter((part) => part !== '');
}

function toDateWords({ from, to }: DeskView): string {
  if (from === '' && to === '') return '';
  if (to === '') return `dated ${toDateText(from)} or later`;
  return from === '' ? `dated ${toDateText(to)} or earlier` : `dated ${toDateText(from)} to ${toDateText(to)}`;
}
