/** An estimate: printed pages to one decimal, rounded up, so that "over the limit" never reads as the limit itself. */
export function toPages(words: number, wordsPerPage: number): number {
  return Math.ceil((words / wordsPerPage) * 10) / 10;
}
