import type { Pack } from '../../../shared/packs/pack';
import type { GlyphName } from '../../ui/glyph/glyph';
import type { SampleProblem } from './open-sample';

export type StartProblem = { readonly kind: 'not-kept'; readonly detail: string } | SampleProblem;

/** What happened, what is safe, what to do. Null for what the person did on purpose. */
export function toStartProblemText(problem: StartProblem): string | null {
  switch (problem.kind) {
    case 'cancelled':
      return null;
    case 'disk-full':
      return 'The disk is full, so the sample could not be opened. Nothing of yours was touched. Free some space and try again.';
    case 'unreachable':
      return 'A part of the sample could not be read. Nothing of yours was touched. Try again; in the browser, stay connected the first time.';
    case 'damaged':
      return `The sample that came with Carrel is damaged (${problem.detail}). Nothing of yours was touched. Install Carrel again to repair it.`;
    case 'not-kept':
      return 'Carrel could not keep a new portfolio on this computer. Nothing else was touched. Free some space, or leave private browsing, and try again.';
  }
}

export function toStatusGlyph(state: Pack['status']['state']): GlyphName {
  return { open: 'ready', closed: 'warn', unknown: 'note' }[state] as GlyphName;
}
