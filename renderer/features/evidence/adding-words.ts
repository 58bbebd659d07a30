import type { StorageProblem } from '../../../shared/platform/platform';

/** What happened, what is safe, what to do. */
export function toRefusalText(name: string, problem: StorageProblem): string {
  switch (problem.kind) {
    case 'cancelled':
      return `${name} was not added. You stopped before it was in.`;
    case 'disk-full':
      return `There is not enough room on this computer for ${name}. Everything added before is safe. Free some space, then add it again.`;
    case 'unreadable':
      return `${name} could not be read. Nothing was changed. It may be a folder, or it was moved or changed meanwhile; choose the file itself and try again.`;
    case 'storage-failed':
      return `${name} could not be kept (${problem.detail}). Everything added before is safe. Try again; if it happens again, start Carrel anew.`;
  }
}

/** Refused before a byte of it was stored. */
export function toProgramText(name: string): string {
  return `${name} was not added: it is a program or a script, and reviewers’ computers refuse those. Nothing else was changed. Add a picture or a PDF of what it shows instead.`;
}
