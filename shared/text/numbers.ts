const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

/** "three", up to twelve; beyond that, and for fractions, figures. */
export function toNumberWord(value: number): string {
  return words[value] ?? toNumberText(value);
}

/** "1,240"; a decimal point where there is a fraction. */
export function toNumberText(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "E6, E9 and E11"; of a long list the first five and how many more. */
export function toListText(items: readonly string[]): string {
  if (items.length > LONGEST_LIST) return `${items.slice(0, LONGEST_LIST - 1).join(', ')} and ${items.length - LONGEST_LIST + 1} more`;
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
const LONGEST_LIST = 6;
