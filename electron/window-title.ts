const maxLength = 120;
const program = 'Carrel';

/** One line that can't be turned around: control characters and those that change the direction of writing are taken out. */
export function toOneLine(text: string, longest: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('').trimEnd()}…`;
}

/** The window is named as its page, and always says whose it is. */
export function toWindowTitle(pageTitle: string): string {
  const place = toOneLine(pageTitle, 1_000).replace(/^Carrel$|(?:^| )- Carrel$/, '');
  return place === '' ? program : `${toOneLine(place, maxLength)} - ${program}`;
}
