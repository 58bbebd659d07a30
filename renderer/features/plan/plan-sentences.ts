import { countAskedFor } from '../../../shared/packs/choosing';
import type { Pack } from '../../../shared/packs/pack';
import { isRequiredGroup } from '../../../shared/packs/pack-index';
import { toChoiceHeading } from '../../../shared/text/choice-text';
import { toNumberWord } from '../../../shared/text/numbers';
import type { PlanGroup } from './use-plan';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sets = (count: number): string => `${toNumberWord(count)} ${count === 1 ? 'set' : 'sets'}`;

/** "Six sets, four years". */
export function toPlanTitle(pack: Pack): string {
  const asked = pack.groups.reduce((sum, group) => sum + countAskedFor(pack, group), 0);
  const years = pack.clock?.completeWithin.years;
  return capital(sets(asked)) + (years === undefined ? '' : `, ${toNumberWord(years)} ${years === 1 ? 'year' : 'years'}`);
}

/** The program's rule in a sentence or two. */
export function toPlanLede(pack: Pack): string {
  const count = (isRequired: boolean): number =>
    pack.groups.filter((group) => isRequiredGroup(group) === isRequired).reduce((sum, group) => sum + countAskedFor(pack, group), 0);
  const [required, free] = [count(true), count(false)];
  const verb = (n: number): string => `${toNumberWord(n)} ${n === 1 ? 'is' : 'are'} required`;
  const rule = [required > 0 ? verb(required) : '', free > 0 ? `${toNumberWord(free)} you choose` : ''].filter((part) => part !== '').join(', ');
  const routes = pack.routes.length > 1 ? ' For each one, one route, never two.' : '';
  return `${capital(rule)}.${routes} You may change your mind; what you wrote is kept.`;
}

export function toGroupTitle({ group, rows }: PlanGroup): string {
  if (group.choose === 'all') return group.label;
  return toChoiceHeading(group.label, { chosen: countChosen(rows), asked: group.choose, offered: rows.length });
}

/** What choosing more or fewer than asked means; empty when it is exactly as asked. */
export function toChoiceText({ group, rows }: PlanGroup): string {
  if (group.choose === 'all') return '';
  const chosen = countChosen(rows);
  if (chosen === group.choose) return '';
  if (chosen < group.choose) {
    return `Choose ${toNumberWord(group.choose - chosen)} more under ${group.label} when you know. You can start writing before you do.`;
  }
  return `The program asks for ${toNumberWord(group.choose)} under ${group.label}; you have ${toNumberWord(chosen)}. Keep them while you decide. The rehearsal reminds you.`;
}

function countChosen(rows: PlanGroup['rows']): number {
  return rows.filter((row) => row.chosen !== null).length;
}
