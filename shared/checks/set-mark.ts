import type { SetState } from './progress';

/** The mark beside the words for a state: circles judge writing, the triangle asks for a look. */
export type SetMark = 'ready' | 'achieved' | 'draft' | 'open' | 'warn';

const marks: Readonly<Record<SetState['kind'], SetMark>> = {
  agreement: 'ready',
  'course-done': 'achieved',
  'course-under-way': 'draft',
  bundled: 'ready',
  'all-ready': 'ready',
  'some-ready': 'draft',
  'in-draft': 'draft',
  begun: 'draft',
  'not-started': 'open',
  'route-unknown': 'warn',
};

export function toSetMark({ kind }: SetState): SetMark {
  return marks[kind];
}
