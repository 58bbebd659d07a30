const phrase = 'In March I redrew the hold-shelf steps on one sheet, three colleagues tried it at the desk, and the questions halved. '.split(' ');
export const PARAGRAPHS = 50;

/** Fifty paragraphs of equal length, each with its number first. */
export function toParagraphs(words: number): readonly string[] {
  const length = Math.round(words / PARAGRAPHS) - 2;
  return Array.from({ length: PARAGRAPHS }, (_, at) => `Paragraph ${at + 1}. ${Array.from({ length }, (_word, index) => phrase[(index + at) % (phrase.length - 1)]).join(' ')}`);
}

/** The least that can hold such a text: an editable page without a script, set like Carrel's writing surface. */
export function plainPage(words: number): string {
  const text = toParagraphs(words).map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="en"><title>Plain</title><style>body { margin: 3rem; font: 1.0625rem/1.75rem serif } div { max-width: 34rem; outline: none; white-space: pre-wrap }</style><div contenteditable="true">${text}</div></html>`;
}
