/** The same things in the same order, by identity. */
export function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((value, at) => value === now[at]);
}
