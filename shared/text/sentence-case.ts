/** "one linked item" to "One linked item"; anything that does not begin with a letter stays as it is. */
export function toSentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
