/** A finding's parameters are plain texts; a list travels with one line for each item and becomes words in `shared/text`. */
export function toListParam(items: readonly string[]): string {
  return items.join('\n');
}
