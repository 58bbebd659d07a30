import { toNumberWord } from './numbers';

/** Of a group one chooses from: how many are chosen, how many the program asks for, how many there are. */
export type ChoiceCount = { readonly chosen: number; readonly asked: number; readonly offered: number };

/** The heading over such a group: "Electives, your three of seven". */
export function toChoiceHeading(label: string, { chosen, asked, offered }: ChoiceCount): string {
  const [has, needs] = [toNumberWord(chosen), toNumberWord(asked)];
  if (chosen === 0) return `${label}, choose ${needs} of ${toNumberWord(offered)}`;
  if (chosen === asked) return `${label}, your ${needs} of ${toNumberWord(offered)}`;
  return chosen < asked ? `${label}, ${has} of the ${needs} chosen` : `${label}, ${has} chosen, ${needs} asked for`;
}
