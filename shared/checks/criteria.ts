import type { Pack } from '../packs/pack';
import type { Owner } from './subjects';

export type Criterion = { readonly id: string; readonly number: string; readonly title: string };

/**
 * What an owner's text must answer to: the sub-points of a requirement; and, where a pack asks for nothing at its
 * requirements, those requirements are the criteria of the set's or the program's statement.
 */
export function criteriaOf(owner: Owner): readonly Criterion[] {
  if (owner.requirement !== null) {
    return (owner.requirement.children ?? []).map(({ id, number, text }) => ({ id, number, title: text }));
  }
  if (owner.pack.slots.requirement.length > 0) return [];
  return owner.set === null ? owner.pack.sets.flatMap(toCriteria) : toCriteria(owner.set);
}

function toCriteria(set: Pack['sets'][number]): readonly Criterion[] {
  return set.requirements.map(({ id, number, title }) => ({ id, number, title }));
}

/**
 * By its title, or by its number: a bare figure counts only after a word such as "criterion", in brackets, or at the
 * start of a line, since "3" alone is in every second sentence.
 */
export function isNamed(criterion: Criterion, text: string): boolean {
  if (text.toLowerCase().includes(criterion.title.toLowerCase())) return true;
  const number = criterion.number.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`);
  const ends = String.raw`(?![\p{L}\p{N}]|[.,]\p{N})`;
  if (/^\p{N}+$/u.test(criterion.number)) {
    const leads = String.raw`(?:(?:criteri(?:on|a)|competenc(?:y|ies)|standard|requirement|point|number|no\.|#)\s*|[(\[]|^\s*)`;
    return new RegExp(leads + number + ends, 'imu').test(text);
  }
  return new RegExp(String.raw`(?<![\p{L}\p{N}])` + number + ends, 'iu').test(text);
}
