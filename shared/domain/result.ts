/** What a person, a file or a disk can cause is a value, not an exception; exceptions are for bugs. */
export type Result<T, Problem> = Ok<T> | Refused<Problem>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<Problem> = { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refused<Problem>(problem: Problem): Refused<Problem> {
  return { ok: false, problem };
}
