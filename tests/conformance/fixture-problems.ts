import type { FileProblem } from '../../shared/domain/inspection';

/** Our words for what is wrong with a file, in the fixtures' codes; some of ours are two of theirs. */
export const problemCodes: Readonly<Record<Exclude<FileProblem['kind'], 'patron-data'>, readonly string[]>> = {
  empty: ['EV-EMPTY', 'EV-BLANK'],
  blank: ['EV-BLANK'],
  damaged: ['EV-DAMAGED'],
  password: ['EV-PASSWORD'],
  restricted: ['EV-RESTRICTED'],
  'type-mismatch': ['EV-TYPE-MISMATCH'],
  'no-extension': ['EV-NO-EXTENSION'],
  program: ['EV-EXECUTABLE'],
  macros: ['EV-MACRO'],
  active: ['EV-ACTIVE', 'EV-BOMB'],
  remote: ['EV-REMOTE'],
  link: ['EV-LINK'],
  'no-text': ['EV-NO-TEXT'],
  uncommon: ['EV-FORMAT-UNCOMMON'],
  archive: ['EV-ARCHIVE'],
  location: ['EV-META-GPS'],
  author: ['EV-META-AUTHOR'],
  'tracked-changes': ['EV-TRACKED'],
  comments: ['EV-COMMENTS'],
  hidden: ['EV-HIDDEN'],
  notes: ['EV-NOTES'],
  oversized: ['EV-BOMB'],
  'not-looked-inside': ['EV-DAMAGED', 'EV-BOMB'],
};

const patronCodes = { barcode: 'PR-BARCODE', phone: 'PR-PHONE', email: 'PR-EMAIL', address: 'PR-ADDRESS', circulation: 'PR-CIRC', birth: 'PR-BIRTH' } as const;

export function toFixtureCodes(problem: FileProblem): readonly string[] {
  return problem.kind === 'patron-data' ? [patronCodes[problem.what]] : problemCodes[problem.kind];
}
