/** Why no file was written. */
export type PlaceProblem =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'nothing-to-place' | 'disk-full' | 'changed' }
  | { readonly kind: 'exists' | 'in-the-way'; readonly target: string }
  | { readonly kind: 'write-failed'; readonly detail: string };

/** Carries a problem out of nested steps; `placeFiles` turns it into a `Result`. */
export class PlaceProblemError extends Error {
  readonly problem: PlaceProblem;

  constructor(problem: PlaceProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
