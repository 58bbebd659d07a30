import type { FileFacts, FileProblem, Inspection } from '../../../shared/domain/inspection';

const counted: readonly (readonly [fact: keyof FileFacts, one: string, many: string])[] = [
  ['pages', 'page', 'pages'],
  ['slides', 'slide', 'slides'],
  ['sheets', 'sheet', 'sheets'],
  ['words', 'word', 'words'],
];

/** What a document says of itself, as one line: `2 pages, 310 words, names its author, holds comments`. */
export function toFactsText({ facts = {}, problems }: Pick<Inspection, 'facts' | 'problems'>): string {
  const counts = counted.flatMap(([fact, one, many]) => {
    const count = facts[fact];
    return count === undefined ? [] : [`${count.toLocaleString('en-US')} ${count === 1 ? one : many}`];
  });
  return [...counts, ...problems.flatMap((problem) => toWords(problem) ?? [])].join(', ');
}

function toWords(problem: FileProblem): string | null {
  switch (problem.kind) {
    case 'author':
      return 'names its author';
    case 'comments':
      return 'holds comments';
    case 'tracked-changes':
      return 'holds tracked changes';
    case 'notes':
      return 'holds speaker’s notes';
    case 'hidden':
      return problem.what === 'attachments' ? 'has files attached' : `holds hidden ${problem.what}`;
    default:
      return null;
  }
}
